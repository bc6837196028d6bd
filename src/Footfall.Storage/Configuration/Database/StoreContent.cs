using System.Collections.Immutable;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>A store with all that is in it, as it is to be; not validated yet.</summary>
/// <param name="Store">The store.</param>
/// <param name="Cameras">Its cameras, each with what it counts.</param>
/// <param name="Areas">Its areas.</param>
public sealed record StoreContent(
    StoreDraft Store, ImmutableArray<(CameraDraft Camera, CameraPlan Plan)> Cameras, ImmutableArray<AreaPlan> Areas)
{
    /// <summary>Validates each part by itself; whether ids and names differ is left to whoever knows all of them.</summary>
    /// <param name="baseFolder">Where relative file addresses start.</param>
    /// <param name="refuse">Takes what is wrong, by part and field of the part.</param>
    /// <returns>Null where anything is wrong.</returns>
    public StorePlan? Validate(string baseFolder, Action<StorePart, int, PlanError> refuse)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        StorePlan? store = Check(StorePart.Store, 0, () => Drafts.Check(Store, ResourceName.Store(Store.Id)));
        var cameras = ImmutableArray.CreateBuilder<CameraSetup>(Cameras.Length);
        for (int i = 0; i < Cameras.Length; i++)
        {
            (CameraDraft draft, CameraPlan wanted) = Cameras[i];
            string resource = ResourceName.Camera(Store.Id, draft.Id);
            CameraSetup? camera = Check(StorePart.Camera, i, () => Drafts.Check(draft, baseFolder, resource));
            CameraPlan? plan = Check(StorePart.Plan, i, () => Drafts.Check(wanted, Math.Max(1, wanted.Version), resource, ""));
            if (camera is not null && plan is not null)
            {
                cameras.Add(camera with { Plan = plan });
            }
        }

        AreaPlan?[] areas = [.. Areas.Select((area, i) => Check(StorePart.Area, i, () => Drafts.Check(area, ResourceName.Area(Store.Id, area.Id))))];
        return store is null || cameras.Count < Cameras.Length || Array.Exists(areas, area => area is null)
            ? null
            : store with { Cameras = cameras.ToImmutable(), Areas = [.. areas.Select(area => area!)] };

        T? Check<T>(StorePart part, int index, Func<T> check)
            where T : class
        {
            try
            {
                return check();
            }
            catch (ConfigRefusedException refused)
            {
                foreach (PlanError error in refused.Errors)
                {
                    refuse(part, index, error);
                }

                return null;
            }
        }
    }
}
