using Footfall.Scenes.Floor;

namespace Footfall.Scenes.People;

/// <summary>Fills a time with people who come and go as in a shop, by chance but the same for the same seed.</summary>
/// <remarks>
/// Nobody turns round or stands within <see cref="ClearMetres"/> of a line, so that what truly crossed is beyond dispute, and
/// nobody walks through anybody: whoever would come nearer than <see cref="PersonalMetres"/> to someone comes later.
/// </remarks>
public sealed class Crowd
{
    /// <summary>Distance from a line within which nobody turns: three times the band at the door.</summary>
    public const double ClearMetres = 0.9;

    /// <summary>Middle to middle; shoulders touch.</summary>
    public const double PersonalMetres = 0.45;

    // Twice the hold, for reaching the far side of the band takes a part of the time beyond a line.
    private const double LeastBeyondSeconds = 2;

    private const int Tries = 40;
    private readonly Random _random;
    private readonly List<Walker> _walkers = [];

    private Crowd(int seed) => _random = new Random(seed);

    /// <param name="seed">Decides everything.</param>
    /// <param name="seconds">New groups arrive until then.</param>
    /// <param name="groupsPerMinute">One to five people each, 1.5 in the mean.</param>
    public static IReadOnlyList<Walker> Of(int seed, double seconds, double groupsPerMinute)
    {
        var crowd = new Crowd(seed);
        double now = 0;
        while (true)
        {
            now -= Math.Log(1 - crowd._random.NextDouble()) * 60 / groupsPerMinute;
            if (now > seconds)
            {
                return crowd._walkers;
            }

            crowd.Arrive(now);
        }
    }

    private void Arrive(double seconds)
    {
        for (int i = 0; i < Tries; i++)
        {
            Walker[] group = [.. Group().Select(walker => walker.Later(seconds))];
            if (group.All(StaysBeyond) && Enumerable.Range(0, group.Length).All(k => IsClear(group[k], _walkers.Concat(group.Take(k)))))
            {
                _walkers.AddRange(group);
                return;
            }
        }
    }

    private Walker[] Group() => _random.NextDouble() switch
    {
        < 0.45 => [Passing()],
        < 0.60 => Together(2),
        < 0.65 => Together(3),
        < 0.75 => [Standing()],
        < 0.85 => [TurningBack()],
        < 0.90 => [Returning()],
        < 0.95 => Meeting(),
        _ => Queueing(),
    };

    // Whoever comes back over a line has been beyond it for clearly longer than the hold.
    private static bool StaysBeyond(Walker walker)
    {
        double door = double.NegativeInfinity;
        double aisle = double.NegativeInfinity;
        for (int i = 1; i < walker.Stops.Count; i++)
        {
            Stop from = walker.Stops[i - 1];
            Stop to = walker.Stops[i];
            if (!Passes(from.At.Z - Shop.DoorZ, to.At.Z - Shop.DoorZ, from, to, ref door)
                || !Passes(from.At.X - Shop.AisleX, to.At.X - Shop.AisleX, from, to, ref aisle))
            {
                return false;
            }
        }

        return true;

        static bool Passes(double before, double after, Stop from, Stop to, ref double last)
        {
            if (before > 0 == after > 0)
            {
                return true;
            }

            double at = from.Seconds + (before / (before - after) * (to.Seconds - from.Seconds));
            bool isLong = at - last >= LeastBeyondSeconds;
            last = at;
            return isLong;
        }
    }

    private static bool IsClear(Walker coming, IEnumerable<Walker> others) => others.All(there =>
    {
        double last = Math.Min(there.LastSeconds, coming.LastSeconds);
        for (double at = Math.Max(there.FirstSeconds, coming.FirstSeconds); at <= last; at += 0.1)
        {
            if (there.At(at) is { } a && coming.At(at) is { } b && a.DistanceTo(b) < PersonalMetres)
            {
                return false;
            }
        }

        return true;
    });

    private double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    private double Height() => Between(1.5, 1.95);

    // Strollers to people in a hurry.
    private double Speed() => Between(0.6, 1.8);

    private int Sign() => _random.Next(2) == 0 ? -1 : 1;

    // Where people come from and go to: by the street and under the camera on the side of the aisle where they are next, so that
    // all crossings lie in view.
    private FloorPoint Edge(FloorPoint next)
    {
        double x = Math.CopySign(Between(ClearMetres, 2.2), next.X);
        bool isOutside = next.Z > Shop.DoorZ;
        return _random.Next(isOutside ? 2 : 4) switch
        {
            0 => new FloorPoint(x, Shop.StreetZ),
            1 => new FloorPoint(x, Shop.InsideZ),
            2 => new FloorPoint(-Shop.SideX, Between(2, 3.4)),
            _ => new FloorPoint(Shop.SideX, Between(2, 3.4)),
        };
    }

    // A place well off both lines, in the middle of the view.
    private FloorPoint Clear() => new(
        Between(ClearMetres, 2.6) * Sign(),
        _random.Next(3) == 0 ? Between(Shop.DoorZ + ClearMetres, 7) : Between(1.9, Shop.DoorZ - ClearMetres));

    private Walker Passing()
    {
        FloorPoint place = Clear();
        double speed = Speed();
        return new Way(Edge(place)).WalkTo(place, speed).WalkTo(Edge(place), speed * Between(0.8, 1.2)).By(Height());
    }

    // Side by side, elbow to elbow, in step: through the door or along the shop.
    private Walker[] Together(int people)
    {
        double x = Between(ClearMetres, 2.2) * Sign();
        double z = Between(1.9, 2.3);
        bool throughTheDoor = _random.Next(2) == 0;
        FloorPoint from = throughTheDoor ? new(x, Shop.StreetZ) : new(-Shop.SideX, z);
        FloorPoint to = throughTheDoor ? new(x, Shop.InsideZ) : new(Shop.SideX, z);
        if (_random.Next(2) == 0)
        {
            (from, to) = (to, from);
        }

        double speed = Between(0.6, 1.6);
        double apart = Between(0.5, 0.7);
        return [.. Enumerable.Range(0, people).Select(i =>
        {
            double aside = throughTheDoor ? Math.CopySign(apart * i, x) : 0;
            double behind = throughTheDoor ? 0 : apart * i;
            return new Way(new FloorPoint(from.X + aside, from.Z + behind))
                .WalkTo(new FloorPoint(to.X + aside, to.Z + behind), speed).By(Height());
        })];
    }

    private Walker Standing()
    {
        FloorPoint first = Clear();
        FloorPoint second = Clear();
        double speed = Speed();
        return new Way(Edge(first)).WalkTo(first, speed).Stand(Between(1, 40)).WalkTo(second, speed).Stand(Between(0.5, 8))
            .WalkTo(Edge(second), speed).By(Height());
    }

    private Walker TurningBack()
    {
        FloorPoint place = Clear();
        FloorPoint from = Edge(place);
        double speed = Speed();
        return new Way(from).WalkTo(place, speed).Stand(Between(1.5, 4)).WalkTo(from, speed).By(Height());
    }

    // To and fro between places, over the lines again and again.
    private Walker Returning()
    {
        FloorPoint first = Clear();
        FloorPoint last = Clear();
        double speed = Speed();
        return new Way(Edge(first)).WalkTo(first, speed).Stand(Between(1.5, 4)).WalkTo(Clear(), speed).Stand(Between(1.5, 4))
            .WalkTo(last, speed).Stand(Between(1.5, 3)).WalkTo(Edge(last), speed).By(Height());
    }

    // Two come from opposite sides, meet, talk, and each goes where the other came from.
    private Walker[] Meeting()
    {
        FloorPoint place = Clear();
        var beside = new FloorPoint(place.X + (Math.Sign(place.X) * 0.6), place.Z);
        FloorPoint from = Edge(place);
        FloorPoint to = Edge(place);
        double speed = Between(0.8, 1.4);
        double talk = Between(2, 20);
        double first = from.DistanceTo(place) / speed;
        double second = to.DistanceTo(beside) / speed;
        double both = Math.Max(first, second);
        return
        [
            new Way(from, both - first).WalkTo(place, speed).Stand(talk).WalkTo(to, speed).By(Height()),
            new Way(to, both - second).WalkTo(beside, speed).Stand(talk + 1.5).WalkTo(from, speed).By(Height()),
        ];
    }

    // One behind the other at the till, each moving up when the first has left.
    private Walker[] Queueing()
    {
        int people = 2 + _random.Next(3);
        double serve = Between(4, 12);
        return [.. Enumerable.Range(0, people).Select(i =>
        {
            Way way = new Way(new FloorPoint(Between(1, 2.2), Shop.StreetZ), i * 2.5).WalkTo(Place(i), 1);
            for (int place = i; place > 0; place--)
            {
                way.Stand(serve).WalkTo(Place(place - 1), 0.9);
            }

            return way.Stand(serve).WalkTo(new FloorPoint(Between(ClearMetres, 2.2), Shop.InsideZ), 1.1).By(Height());
        })];

        static FloorPoint Place(int number) => new(1.3 + (0.2 * number), 1.9 + (0.55 * number));
    }
}
