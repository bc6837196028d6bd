using Footfall.Service.Counting;
using Footfall.Service.Rpc.Names;
using Footfall.Tracking.Stillness;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Learnt = Footfall.Domain.Stillness.StillThing;

namespace Footfall.Service.Rpc.Live;

/// <summary>A still thing of a camera, with its state.</summary>
/// <param name="StoreId">The store.</param>
/// <param name="CameraId">The camera.</param>
/// <param name="Thing">The thing.</param>
/// <param name="State">Whether it is left out.</param>
internal sealed record KnownStillThing(string StoreId, string CameraId, Learnt Thing, StillThingState State)
{
    /// <summary>Changes with its state.</summary>
    public string Etag => State switch
    {
        StillThingState.BroughtBack => "brought-back",
        StillThingState.Gone => "gone",
        _ => "left-out",
    };

    /// <summary>Its name.</summary>
    public string Name => ResourceNames.StillThing.Format(StoreId, CameraId, IdText);

    /// <summary>Its id as it stands in names.</summary>
    public string IdText => Thing.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>When it was last seen there.</summary>
    public DateTimeOffset SeenAt => Thing.SeenAt ?? Thing.LearntAt;

    /// <summary>Everything that is known of a camera.</summary>
    public static IEnumerable<KnownStillThing> Of(string storeId, CountedCamera camera)
    {
        if (camera.Lane.StillThings is not { } still)
        {
            yield break;
        }

        Domain.Stillness.StillKnowledge known = still.Know();
        foreach (Learnt thing in known.Things)
        {
            yield return new KnownStillThing(storeId, camera.Id, thing, StateOf(still, thing));
        }

        foreach (Learnt thing in known.PersonPlaces.Select(place => place.Thing).OfType<Learnt>())
        {
            yield return new KnownStillThing(storeId, camera.Id, thing, StillThingState.BroughtBack);
        }
    }

    /// <summary>In the contract's words.</summary>
    public StillThing Describe() => new()
    {
        Name = Name,
        Box = new Region { X = Thing.Region.X, Y = Thing.Region.Y, Width = Thing.Region.Width, Height = Thing.Region.Height },
        State = State,
        FirstSeenTime = Timestamp.FromDateTimeOffset(Thing.Since),
        LastSeenTime = Timestamp.FromDateTimeOffset(SeenAt),
        LearnTime = Timestamp.FromDateTimeOffset(Thing.LearntAt),
        SeenSeconds = Thing.SeenFor.TotalSeconds,
        Score = Thing.Score,
        Etag = Etag,
    };

    private static StillThingState StateOf(StillThings still, Learnt thing) =>
        still.IsGone(thing) ? StillThingState.Gone : StillThingState.LeftOut;
}
