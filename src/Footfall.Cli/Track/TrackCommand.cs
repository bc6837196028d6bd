using System.CommandLine;
using System.Globalization;
using Footfall.Cli.CommandLine;
using Footfall.Cli.Mot;
using Footfall.Domain.Detections;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Recording;
using Footfall.Tracking;

namespace Footfall.Cli.Track;

/// <summary><c>footfall track</c>: the tracker that the graph runs, on detections that others made.</summary>
internal static class TrackCommand
{
    private static readonly TrackerOptions Options = new();

    public static Command Create()
    {
        var detections = new Argument<string>("DET.txt") { Description = "Detections, MOTChallenge text." };
        var tracks = new Option<string>("--out") { Description = "Writes confirmed tracks, MOTChallenge text.", HelpName = "T.txt", Required = true };
        var json = new Option<string?>("--json") { Description = "Writes the tracker's speed, measured warm; - for standard output.", HelpName = "OUT.json" };
        var command = new Command("track", "Follows people through detections.") { detections, tracks, json };
        var film = new FilmOptions(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(detections), film.Read(parsed), parsed.GetRequiredValue(tracks), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, FilmFrames frames, string tracks, string? json)
    {
        FrameRows<Detection> detections = DetectionFile.Read(path, frames.Film, out ScoreScale scale);
        if (scale.Note is { } note)
        {
            Console.Error.WriteLine($"{path}: {note}");
        }

        string summary = Follow(frames, detections, tracks);
        if (json is not null)
        {
            JsonFile.Write(json, TrackerTiming.Measure(frames, detections, Options));
        }

        if (json != "-")
        {
            Console.Out.WriteLine(summary);
        }

        return ExitCode.Done;
    }

    // The tracker is given frames without detections too: time passes for whoever is out of sight.
    private static string Follow(FilmFrames frames, FrameRows<Detection> detections, string path)
    {
        using var file = WholeFile.Begin(path)!;
        var recorder = new MotRecorder(detectionLines: null, file.Writer);
        var tracker = new FootfallTracker(Options);
        var people = new HashSet<int>();
        long seen = 0;
        foreach (int frame in frames.Numbers)
        {
            ReadOnlySpan<Detection> boxes = detections.Of(frame);
            ReadOnlySpan<TrackedBox> tracked = tracker.Update(boxes, frames.Film.TimeOf(frame));
            recorder.Record(frame - 1, boxes, tracked);
            seen += boxes.Length;
            foreach (TrackedBox track in tracked)
            {
                if (track.State == TrackState.Confirmed)
                {
                    people.Add(track.TrackId);
                }
            }
        }

        file.Keep();
        return string.Create(CultureInfo.InvariantCulture, $"{frames.Count} frames, {seen} detections, {people.Count} tracks");
    }
}
