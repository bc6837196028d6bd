using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Knows what the program that counts can do for one camera; asked before a camera is written.</summary>
public interface IDetectionRule
{
    /// <summary>What of a camera's wish cannot be had.</summary>
    /// <param name="detection">In range already.</param>
    /// <returns>By field of the camera, as in <c>detection.model</c>; empty where all can be had.</returns>
    IReadOnlyList<PlanError> Check(CameraDetection detection);
}
