using System.Collections.Immutable;
using Footfall.Domain.Geometry;
using Footfall.Domain.Plans;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Validates what is to be stored, by the rules of the files.</summary>
internal static class Drafts
{
    private const string StorePlace = $"{StoreKeys.Store}.";
    private const string CameraPlace = $"{StoreKeys.Cameras}[0].";

    /// <exception cref="ConfigRefusedException">It is not valid.</exception>
    public static StorePlan Check(StoreDraft draft, string resource)
    {
        var errors = new ConfigErrors();
        var config = new StoreConfig(draft.Id, draft.Name, draft.TimeZone, HoursText.Config(draft.Hours), [])
        {
            OccupancyBaseline = draft.OccupancyBaseline,
            Capacity = draft.Capacity,
        };
        return StoreValidator.Validate(config, Path.GetTempPath(), errors)
            ?? throw ConfigRefusedException.Invalid(resource, Within(errors, StorePlace));
    }

    /// <exception cref="ConfigRefusedException">It is not valid.</exception>
    public static CameraSetup Check(CameraDraft draft, string baseFolder, string resource)
    {
        var errors = new ConfigErrors();
        var config = new CameraConfig
        {
            Id = draft.Id,
            Name = draft.Name,
            Address = draft.Address,
            FramesPerSecond = draft.FramesPerSecond,
            AnalysisWidth = draft.AnalysisWidth,
            Loop = draft.Loop,
            IsEnabled = draft.Enabled,
            Detection = CameraParts.Config(draft.Detection ?? CameraDetection.Default),
            FloorPlanPosition = CameraParts.Config(draft.FloorPlanPosition),
            PictureMode = CameraValidator.Word(draft.PictureMode),
            Plan = System.Text.Json.JsonElement.Parse("{}"),
        };
        return new CameraValidator(config, 0, baseFolder, errors).Validate()
            ?? throw ConfigRefusedException.Invalid(resource, Within(errors, CameraPlace));
    }

    /// <exception cref="ConfigRefusedException">It is not valid.</exception>
    public static AreaPlan Check(AreaPlan draft, string resource)
    {
        var errors = new ConfigErrors();
        var config = new AreaConfig(
            draft.Id,
            draft.Name,
            AreaValidator.Word(draft.Kind),
            [.. draft.Lines.Select(line => line.ToString())],
            [.. draft.Zones.Select(zone => zone.ToString())],
            draft.ViewsOverlap)
        {
            Color = draft.Color,
            Capacity = draft.Capacity,
            FloorPlanPolygon = [.. draft.FloorPlanPolygon.Select(corner => (PointNormalized?)corner)],
        };
        return new AreaValidator(config, "", errors).Validate() ?? throw ConfigRefusedException.Invalid(resource, errors.All);
    }

    /// <exception cref="ConfigRefusedException">It is not valid.</exception>
    public static FloorPlanPicture Check(ReadOnlyMemory<byte> picture, double? widthMetres, string resource)
    {
        var errors = new ConfigErrors();
        return FloorPlanValidator.Validate(new FloorPlanConfig(picture, widthMetres), "", errors)
            ?? throw ConfigRefusedException.Invalid(resource, errors.All);
    }

    /// <summary>Validates a plan as a plan file is.</summary>
    /// <param name="draft">The plan.</param>
    /// <param name="version">Version that it gets.</param>
    /// <param name="resource">For messages.</param>
    /// <param name="place">Of whose fields the paths shall speak, such as <c>lines[2]</c>; empty for the plan's.</param>
    /// <exception cref="ConfigRefusedException">It is not valid.</exception>
    public static CameraPlan Check(CameraPlan draft, int version, string resource, string place)
    {
        var errors = new List<PlanError>();
        CheckWritable(draft, errors);
        if (errors.Count == 0)
        {
            try
            {
                return PlanFile.Parse(PlanFile.Write(draft), resource, version);
            }
            catch (PlanException refusal)
            {
                errors.AddRange(refusal.Errors);
            }
        }

        throw ConfigRefusedException.Invalid(resource, errors.Select(error => new PlanError(Within(error.Path, place + "."), error.Message)));
    }

    // A plan file cannot say these at all, so its rules do not speak of them.
    private static void CheckWritable(CameraPlan plan, List<PlanError> errors)
    {
        for (int i = 0; i < plan.Lines.Length; i++)
        {
            LinePlan line = plan.Lines[i];
            Known(line.Role, $"lines[{i}].role");
            Known(line.In, $"lines[{i}].in");
            Finite(line.Start, $"lines[{i}].start");
            Finite(line.End, $"lines[{i}].end");
            Size(line.LengthMetres, $"lines[{i}].length_metres");
        }

        for (int i = 0; i < plan.Zones.Length; i++)
        {
            Known(plan.Zones[i].Role, $"zones[{i}].role");
            Corners(plan.Zones[i].Polygon, $"zones[{i}].polygon");
            Size(plan.Zones[i].AreaSquareMetres, $"zones[{i}].area_square_metres");
        }

        for (int i = 0; i < plan.Masks.Length; i++)
        {
            Corners(plan.Masks[i], $"masks[{i}]");
        }

        Finite(new PointNormalized(plan.Region.X, plan.Region.Y), "region");
        Finite(new PointNormalized(plan.Region.Width, plan.Region.Height), "region");
        Finite(new PointNormalized(plan.Settings.CrossingBand, 0), "settings.crossing_band");

        void Known<T>(T word, string path)
            where T : struct, Enum
        {
            if (!Enum.IsDefined(word))
            {
                errors.Add(new PlanError(path, $"This is none of {string.Join(", ", Enum.GetNames<T>())}; choose one of them."));
            }
        }

        void Corners(ImmutableArray<PointNormalized> corners, string path)
        {
            if (corners.IsDefault)
            {
                errors.Add(new PlanError(path, "There is no polygon; give at least 3 corners."));
                return;
            }

            for (int i = 0; i < corners.Length; i++)
            {
                Finite(corners[i], $"{path}[{i}]");
            }
        }

        void Size(double? size, string path)
        {
            if (size is { } given && !double.IsFinite(given))
            {
                errors.Add(new PlanError(path, "This is no number; write one above 0, or leave it out."));
            }
        }

        void Finite(PointNormalized point, string path)
        {
            if (!double.IsFinite(point.X) || !double.IsFinite(point.Y))
            {
                errors.Add(new PlanError(path, "This is no number; write numbers from 0 to 1."));
            }
        }
    }

    private static IEnumerable<PlanError> Within(ConfigErrors errors, string place) =>
        errors.All.Select(error => new PlanError(Within(error.Path, place), error.Message));

    private static string Within(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) ? path[place.Length..] : path;
}
