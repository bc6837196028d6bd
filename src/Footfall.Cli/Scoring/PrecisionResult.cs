namespace Footfall.Cli.Scoring;

/// <summary>How well detections agree with ground truth.</summary>
/// <param name="AveragePrecision">Area under the precision envelope over recall, 0..1; null where there is no box to find.</param>
/// <param name="Truth">Boxes to be found.</param>
/// <param name="Found">Detections that found one.</param>
/// <param name="Wrong">Detections that found none.</param>
/// <param name="Ignored">Detections on boxes that do not count; neither right nor wrong.</param>
public readonly record struct PrecisionResult(double? AveragePrecision, int Truth, int Found, int Wrong, int Ignored);
