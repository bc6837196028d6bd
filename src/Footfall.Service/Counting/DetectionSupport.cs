using Footfall.Domain.Plans;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Vision.Models;

namespace Footfall.Service.Counting;

/// <summary>What this service can do for one camera: one model looks at all of them, at one size.</summary>
/// <param name="model">Name of the model that is loaded.</param>
/// <param name="inputLongSide">The size that all pictures are shown to it at; null for each region's own.</param>
/// <param name="catalog">The models that are there.</param>
/// <param name="logger">Told of cameras that have to go without.</param>
internal sealed partial class DetectionSupport(
    string model, int? inputLongSide, ModelCatalog catalog, ILogger<DetectionSupport> logger) : IDetectionRule
{
    private const string Place = "detection";

    /// <inheritdoc/>
    public IReadOnlyList<PlanError> Check(CameraDetection detection)
    {
        var errors = new List<PlanError>();
        if (detection.Model is { } wanted && wanted != model)
        {
            errors.Add(new PlanError($"{Place}.model", WhyNot(wanted)));
        }

        if (detection.InputLongSide is { } side && side != inputLongSide)
        {
            string present = inputLongSide is { } pixels ? $"{pixels} pixels" : "their own size";
            errors.Add(new PlanError(
                $"{Place}.input_long_side",
                $"This service shows all cameras' pictures to its model at {present}, not at {side}; leave input_long_side out, or set Inference:InputLongSide for all."));
        }

        return errors;
    }

    /// <summary>Says which configured cameras are looked at otherwise than they wish, as after a change of the service's model.</summary>
    public void Tell(IEnumerable<StorePlan> stores)
    {
        foreach (StorePlan store in stores)
        {
            foreach (CameraSetup camera in store.Cameras)
            {
                foreach (PlanError error in Check(camera.Detection))
                {
                    LogNotSupported(logger, store.Id, camera.Id, error.Message);
                }
            }
        }
    }

    private string WhyNot(string wanted)
    {
        string[] names = [.. catalog.List().Cards.Where(card => card.ClassCount > 0).Select(card => card.Name)];
        return names.Contains(wanted)
            ? $"This service looks for people with '{model}' on all cameras; leave the model out, or set Inference:Model to '{wanted}' for all."
            : $"There is no model '{wanted}' that finds people; there are {string.Join(", ", names)}. Leave it out for the service's own, '{model}'.";
    }
}
