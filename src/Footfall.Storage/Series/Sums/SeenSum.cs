using Footfall.Domain.Measures;

namespace Footfall.Storage.Series.Sums;

/// <summary>What one camera saw of one subject in one bucket under one plan and model: minutes that held any of its parts.</summary>
/// <param name="Subject">Place of the subject in the request.</param>
/// <param name="Bucket">Number of the bucket.</param>
/// <param name="CameraKey">The camera.</param>
/// <param name="PlanVersion">Plan of those minutes.</param>
/// <param name="Model">Detector of those minutes.</param>
/// <param name="Minutes">How many are stored.</param>
/// <param name="CoverageSeconds">Their seconds with valid, fresh, analysed frames.</param>
/// <param name="Identity">How well people could be told apart; null where nobody noted it.</param>
public sealed record SeenSum(
    int Subject,
    int Bucket,
    string CameraKey,
    int PlanVersion,
    string Model,
    long Minutes,
    double CoverageSeconds,
    IdentityMeasure? Identity);
