using Footfall.Service.Live.Events;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Google.Protobuf.WellKnownTypes;

namespace Footfall.Service.Rpc.Live;

/// <summary>Puts a store's events into the contract's words.</summary>
/// <param name="storeId">The store.</param>
internal sealed class CountMessages(string storeId)
{
    /// <summary>One event, without its token.</summary>
    public WatchCountsResponse Of(in CountEvent one) => one.Kind switch
    {
        CountEventKind.Crossing => new WatchCountsResponse { Crossing = Crossing(one) },
        CountEventKind.Visit => new WatchCountsResponse { Visit = Visit(one) },
        CountEventKind.Queue => new WatchCountsResponse { Queue = Queue(one) },
        CountEventKind.Occupancy => new WatchCountsResponse { Occupancy = Occupancy(one) },
        _ => throw new ArgumentOutOfRangeException(nameof(one), one.Kind, "This kind is never told."),
    };

    private CrossingEvent Crossing(in CountEvent one) => new()
    {
        Line = ResourceNames.Line.Format(storeId, one.CameraId, one.ItemId),
        Direction = (Domain.Plans.CrossingDirection)one.How == Domain.Plans.CrossingDirection.In
            ? CrossingDirection.In
            : CrossingDirection.Out,
        CaptureTime = Time(one.At),
        TrackId = one.TrackId,
        PlanVersion = one.PlanVersion,
    };

    private VisitEvent Visit(in CountEvent one) => new()
    {
        Zone = Zone(one),
        EnterTime = Time(one.Since),
        LeaveTime = Time(one.At),
        End = (Domain.Measures.VisitEnd)one.How switch
        {
            Domain.Measures.VisitEnd.Left => VisitEnd.Left,
            Domain.Measures.VisitEnd.Lost => VisitEnd.Lost,
            Domain.Measures.VisitEnd.OpenAtEnd => VisitEnd.OpenAtEnd,
            Domain.Measures.VisitEnd.Interrupted => VisitEnd.Interrupted,
            _ => VisitEnd.Unspecified,
        },
        TrackId = one.TrackId,
        PlanVersion = one.PlanVersion,
    };

    private QueueEvent Queue(in CountEvent one)
    {
        var kind = (Domain.Measures.QueueEventKind)one.How;
        var message = new QueueEvent
        {
            Zone = Zone(one),
            Kind = kind switch
            {
                Domain.Measures.QueueEventKind.Joined => QueueEventKind.Join,
                Domain.Measures.QueueEventKind.Served => QueueEventKind.Served,
                Domain.Measures.QueueEventKind.Abandoned => QueueEventKind.Abandoned,
                _ => QueueEventKind.Unspecified,
            },
            CaptureTime = Time(one.At),
            TrackId = one.TrackId,
            PlanVersion = one.PlanVersion,
        };
        if (kind != Domain.Measures.QueueEventKind.Joined)
        {
            message.WaitSeconds = (double)(one.At - one.Since) / TimeSpan.TicksPerSecond;
        }

        return message;
    }

    private OccupancyEvent Occupancy(in CountEvent one)
    {
        var message = new OccupancyEvent { Zone = Zone(one), CaptureTime = Time(one.At) };
        if (one.People is { } people)
        {
            message.Occupancy = people;
        }

        return message;
    }

    private string Zone(in CountEvent one) => ResourceNames.Zone.Format(storeId, one.CameraId, one.ItemId);

    private static Timestamp Time(long ticks) => Timestamp.FromDateTimeOffset(new DateTimeOffset(ticks, TimeSpan.Zero));
}
