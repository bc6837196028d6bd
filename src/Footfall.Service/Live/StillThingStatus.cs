using System.Collections.Immutable;
using Footfall.Domain.Stillness;
using Footfall.Service.Counting;

namespace Footfall.Service.Live;

/// <summary>Something that never moves and is therefore left out; coordinates 0..1 of the picture.</summary>
/// <param name="Id">Unique for the camera.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
/// <param name="Since">First seen.</param>
/// <param name="LearntAt">Left out from then on.</param>
internal sealed record StillThingStatus(
    int Id, double Left, double Top, double Right, double Bottom, DateTimeOffset Since, DateTimeOffset LearntAt)
{
    public static ImmutableArray<StillThingStatus> Of(CountedCamera camera) =>
        camera.Lane.StillThings is { } still ? [.. still.Things.Select(Of)] : [];

    private static StillThingStatus Of(StillThing thing) => new(
        thing.Id,
        thing.Region.X,
        thing.Region.Y,
        thing.Region.X + thing.Region.Width,
        thing.Region.Y + thing.Region.Height,
        thing.Since,
        thing.LearntAt);
}
