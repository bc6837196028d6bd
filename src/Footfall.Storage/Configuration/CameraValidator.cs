using System.Globalization;
using System.Runtime.InteropServices;
using Footfall.Domain.Cameras;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration;

/// <summary>Rules of one camera.</summary>
/// <param name="config">What was written.</param>
/// <param name="index">Its place in the list.</param>
/// <param name="baseFolder">Where relative file addresses start.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class CameraValidator(CameraConfig config, int index, string baseFolder, ConfigErrors errors)
{
    private const double MostFramesPerSecond = 60;
    private const int LeastAnalysisWidth = 64;
    private const int MostAnalysisWidth = 4096;

    private static readonly string[] Modes = [.. Enum.GetValues<PictureMode>().Select(Word)];

    private string Subject => string.IsNullOrWhiteSpace(config.Id) || config.Id.Length > 64 || config.Id.Any(char.IsControl)
        ? $"Camera {index + 1}"
        : $"Camera '{config.Id}'";

    public static string Word(PictureMode mode) => mode.ToString().ToLowerInvariant();

    /// <returns>Null when there are errors.</returns>
    public CameraSetup? Validate()
    {
        NameRules.CheckId(config.Id, Path(StoreKeys.Id), Subject, errors);
        NameRules.CheckName(config.Name, Path(StoreKeys.Name), Subject, errors);
        CameraAddress? address = Address();
        CheckFramesPerSecond();
        CheckWhole(config.AnalysisWidth, StoreKeys.AnalysisWidth, LeastAnalysisWidth, MostAnalysisWidth);
        CheckLoop(address);
        CheckWhole(config.PlanVersion, StoreKeys.PlanVersion, 0, int.MaxValue);
        CameraDetection detection = new DetectionValidator(config.Detection, Path(StoreKeys.Detection), Subject, errors).Validate();
        FloorPlanPosition? position =
            new PositionValidator(config.FloorPlanPosition, Path(StoreKeys.FloorPlanPosition), Subject, errors).Validate();
        PictureMode pictures = Pictures();
        CameraPlan? plan = Plan();
        return errors.IsEmpty
            ? new CameraSetup(
                config.Id!,
                config.Name!,
                address!,
                config.FramesPerSecond ?? CameraSetup.DefaultFramesPerSecond,
                (int)(config.AnalysisWidth ?? CameraSetup.DefaultAnalysisWidth),
                config.Loop ?? false,
                plan!)
            {
                IsEnabled = config.IsEnabled ?? true,
                Detection = detection,
                FloorPlanPosition = position,
                PictureMode = pictures,
            }
            : null;
    }

    private CameraAddress? Address()
    {
        if (config.Address is null)
        {
            errors.AddMissing(Path(StoreKeys.Address), $"{Subject} has no address; write where its pictures come from.");
            return null;
        }

        if (!CameraAddress.TryParse(config.Address, baseFolder, out CameraAddress? address, out AddressRefusal? refusal))
        {
            errors.Add(Path(StoreKeys.Address), $"{Subject}: {refusal}");
        }

        return address;
    }

    private void CheckFramesPerSecond()
    {
        if (config.FramesPerSecond is { } rate && rate is not (> 0 and <= MostFramesPerSecond))
        {
            errors.Add(
                Path(StoreKeys.FramesPerSecond),
                $"{Subject} has {Text(rate)} frames per second; write a number above 0, up to {MostFramesPerSecond}.");
        }
    }

    private void CheckLoop(CameraAddress? address)
    {
        if (config.Loop == true && address is { Kind: not CameraAddressKind.File })
        {
            errors.Add(Path(StoreKeys.Loop), $"{Subject} is no file and has no end to begin again from; leave loop out.");
        }
    }

    private void CheckWhole(double? value, string key, int least, int most)
    {
        if (value is { } number && (number < least || number > most || number != Math.Floor(number)))
        {
            errors.Add(Path(key), $"{Subject} has the {key} {Text(number)}; write a whole number from {least} to {most}.");
        }
    }

    private PictureMode Pictures()
    {
        int mode = Array.IndexOf(Modes, config.PictureMode ?? Word(PictureMode.Full));
        if (mode < 0)
        {
            errors.Add(
                Path(StoreKeys.PictureMode), $"{Subject} has a picture_mode that is not known; write one of {string.Join(", ", Modes)}.");
        }

        return (PictureMode)Math.Max(mode, 0);
    }

    private CameraPlan? Plan()
    {
        if (config.Plan is not { } plan)
        {
            errors.AddMissing(Path(StoreKeys.Plan), $"{Subject} has no plan; write {{}} to count nothing yet.");
            return null;
        }

        try
        {
            int version = config.PlanVersion is >= 0 and <= int.MaxValue ? (int)config.PlanVersion : 1;
            return PlanFile.Parse(JsonMarshal.GetRawUtf8Value(plan), Path(StoreKeys.Plan), version);
        }
        catch (PlanException refusal)
        {
            foreach (PlanError error in refusal.Errors)
            {
                string place = error.Path.Length == 0 ? "" : $".{error.Path}";
                errors.Add(Path(StoreKeys.Plan) + place, $"{Subject}: {error.Message}");
            }

            return null;
        }
    }

    private string Path(string key) => $"{StoreKeys.Cameras}[{index}].{key}";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
