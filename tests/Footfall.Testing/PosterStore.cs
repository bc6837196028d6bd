using System.Globalization;
using System.Text.Json;

namespace Footfall.Testing;

/// <summary>A store whose one camera looks at a photograph of a person under camera noise, which is what a poster is to it.</summary>
/// <remarks>Nobody ever moves in it. It is about noon there, so that no day ends in a test.</remarks>
public static class PosterStore
{
    /// <summary>The store.</summary>
    public const string StoreId = "poster";

    /// <summary>The one camera.</summary>
    public const string CameraId = "wall";

    /// <summary>The entrance that nobody goes through.</summary>
    public const string LineId = "door";

    /// <summary>Has a thing learnt in seconds, so that a test lives to see it.</summary>
    public const string Quickly = "--Stillness:LearnAfter=00:00:20";

    private const string Photograph = "images/img/000000013201.jpg";
    private const int Noon = 12;

    /// <summary>Its time zone.</summary>
    public static TimeZoneInfo Zone
    {
        get
        {
            int hoursAhead = Noon - TimeProvider.System.GetUtcNow().Hour;
            // These names count the other way round: Etc/GMT-3 is three hours ahead of UTC.
            return TimeZoneInfo.FindSystemTimeZoneById(string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{(hoursAhead > 0 ? "-" : "+")}{Math.Abs(hoursAhead)}"));
        }
    }

    /// <summary>Writes the film and <c>store.json</c> into a data folder.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="resetAt">When counting who is inside last began anew; four in the morning unless given.</param>
    public static void Write(TemporaryFolder data, DateTimeOffset? resetAt = null)
    {
        string film = Clip.Make(
            data.File("poster.mp4"),
            $"-loop 1 -framerate 10 -i {SharedData.Path(Photograph)} -t 10 -vf " +
            "scale=320:-2,pad=640:480:160:120:gray,noise=alls=12:allf=t -c:v libx264 -crf 28 -pix_fmt yuv420p");
        TimeZoneInfo zone = Zone;
        string reset = resetAt is { } at ? TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture) : "04:00";
        File.WriteAllText(
            data.File("store.json"),
            $$"""
            { "store": { "id": "{{StoreId}}", "name": "Poster", "time_zone": "{{zone.Id}}", "reset_hour": "{{reset}}" },
              "cameras": [ { "id": "{{CameraId}}", "name": "Wall", "address": {{JsonSerializer.Serialize(film)}}, "frames_per_second": 10,
                "analysis_width": 640, "loop": true, "plan": {
                  "lines": [ { "id": "{{LineId}}", "role": "entrance", "start": [0.02, 0.1], "end": [0.02, 0.9], "in": "left_to_right" } ],
                  "zones": [ { "id": "all", "role": "area", "polygon": [[0, 0], [1, 0], [1, 1], [0, 1]] } ] } } ] }
            """);
    }
}
