using System.Globalization;

namespace Footfall.Storage.Configuration;

/// <summary>Rules of how people are looked for.</summary>
/// <param name="config">What was written; null for nothing.</param>
/// <param name="place">Where it stands.</param>
/// <param name="subject">Names the camera in messages.</param>
/// <param name="errors">Takes the errors.</param>
internal sealed class DetectionValidator(DetectionConfig? config, string place, string subject, ConfigErrors errors)
{
    private const int LongestModel = 64;
    private const double LowestFloor = 0.001;
    private const int LeastLongSide = 32;
    private const int MostLongSide = 4096;

    public CameraDetection Validate()
    {
        if (config is null)
        {
            return CameraDetection.Default;
        }

        if (config.Model is { } model && !IsModel(model))
        {
            errors.Add(
                Path(StoreKeys.Model),
                $"{subject} names no model: ids have 1 to {LongestModel} letters (a to z), digits, '.', '-' and '_', as in nanodet-g; leave it out for the service's own.");
        }

        CheckShare(config.ScoreThreshold, StoreKeys.ScoreThreshold);
        CheckFloor();
        CheckShare(config.OverlapThreshold, StoreKeys.OverlapThreshold);
        if (config.InputLongSide is { } side && !(side >= LeastLongSide && side <= MostLongSide && side == Math.Floor(side)))
        {
            Refuse(StoreKeys.InputLongSide, side, $"a whole number from {LeastLongSide} to {MostLongSide}");
        }

        return new CameraDetection
        {
            Model = config.Model,
            ScoreThreshold = config.ScoreThreshold,
            ScoreFloor = config.ScoreFloor,
            OverlapThreshold = config.OverlapThreshold,
            InputLongSide = errors.IsEmpty ? (int?)config.InputLongSide : null,
        };
    }

    private static bool IsModel(string id) =>
        id.Length is > 0 and <= LongestModel && char.IsAsciiLetterOrDigit(id[0])
        && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    private void CheckShare(double? value, string key)
    {
        if (value is { } number && number is not (> 0 and <= 1))
        {
            Refuse(key, number, "a number above 0, up to 1");
        }
    }

    private void CheckFloor()
    {
        if (config!.ScoreFloor is not { } floor)
        {
            return;
        }

        if (floor is not (>= LowestFloor and <= 1))
        {
            Refuse(StoreKeys.ScoreFloor, floor, $"a number from {Text(LowestFloor)} to 1");
        }
        else if (floor > config.ScoreThreshold)
        {
            Refuse(StoreKeys.ScoreFloor, floor, $"at most its {StoreKeys.ScoreThreshold}, {Text(config.ScoreThreshold.Value)}");
        }
    }

    private void Refuse(string key, double value, string allowed) =>
        errors.Add(Path(key), $"{subject} has the {key} {Text(value)}; write {allowed}, or leave it out.");

    private string Path(string key) => $"{place}.{key}";

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
