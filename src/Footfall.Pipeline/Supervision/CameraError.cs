namespace Footfall.Pipeline.Supervision;

/// <summary>Why a camera was lost.</summary>
/// <param name="At">When it was noticed (UTC).</param>
/// <param name="Problem">What is wrong, with the value; never a password.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record CameraError(DateTimeOffset At, string Problem, string Remedy);
