namespace Footfall.Service.Counting.Days;

/// <summary>A camera that ought to count.</summary>
/// <param name="Id">The camera in its store.</param>
/// <param name="HasEntrance">Whether it watches an entrance, so that a day without its pictures lacks entries.</param>
internal readonly record struct DayCamera(string Id, bool HasEntrance);
