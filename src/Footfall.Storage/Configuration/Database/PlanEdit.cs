using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>A plan that is to take the place of the present one.</summary>
/// <param name="Plan">The plan; its version is not looked at.</param>
/// <param name="Resource">What was written: the plan, or a line or zone of it.</param>
/// <param name="Place">The field of the plan that the resource is, such as <c>lines[2]</c>; empty for all of it.</param>
/// <param name="Force">Takes lines and zones that are gone out of areas.</param>
/// <param name="RestoredVersion">The version whose plan it is; 0 for none.</param>
internal sealed record PlanEdit(CameraPlan Plan, string Resource, string Place = "", bool Force = false, int RestoredVersion = 0);
