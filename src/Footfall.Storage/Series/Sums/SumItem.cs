namespace Footfall.Storage.Series.Sums;

/// <summary>One part of what is added up.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="CameraKey">Its camera, as <see cref="CameraKey.Of"/> writes it.</param>
/// <param name="Id">The line's or zone's id; empty for the other kinds.</param>
public readonly record struct SumItem(SumItemKind Kind, string CameraKey, string Id = "");
