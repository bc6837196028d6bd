namespace Footfall.Storage.Series.Sums;

/// <summary>What went on at entrances in a stretch of time.</summary>
/// <param name="Minutes">Minutes in which anyone came or went, over all entrances together, earliest first.</param>
/// <param name="Unseen">When a camera saw no entrance for longer than allowed; both ends lie within the stretch of time.</param>
public sealed record EntranceFlow(IReadOnlyList<FlowMinute> Minutes, IReadOnlyList<UnseenStretch> Unseen);
