using System.Globalization;
using Footfall.Domain.Detections;
using Footfall.Domain.Geometry;
using Footfall.Domain.Tracks;
using Footfall.Pipeline.Graph;

namespace Footfall.Pipeline.Recording;

/// <summary>Writes detections and confirmed tracks as MOTChallenge text.</summary>
/// <remarks>
/// A line is <c>frame,id,left,top,width,height,score,-1,-1,-1</c> in pixels of the full picture; frames count from 1, a
/// detection's id is −1 (Leal-Taixé et al., "MOTChallenge 2015", section 4). Either writer may be absent.
/// </remarks>
public sealed class MotRecorder(TextWriter? detectionLines, TextWriter? trackLines) : ILaneRecorder
{
    /// <inheritdoc/>
    public void Record(long sequence, ReadOnlySpan<Detection> detections, ReadOnlySpan<TrackedBox> tracks)
    {
        long frame = sequence + 1;
        if (detectionLines is not null)
        {
            foreach (Detection detection in detections)
            {
                Write(detectionLines, frame, -1, detection.Box, detection.Score);
            }
        }

        if (trackLines is not null)
        {
            foreach (TrackedBox track in tracks)
            {
                if (track.State == TrackState.Confirmed)
                {
                    Write(trackLines, frame, track.TrackId, track.Box, track.Score);
                }
            }
        }
    }

    private static void Write(TextWriter writer, long frame, int id, in BoxPixels box, float score) =>
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{frame},{id},{box.Left:0.##},{box.Top:0.##},{box.Width:0.##},{box.Height:0.##},{score:0.####},-1,-1,-1\n"));
}
