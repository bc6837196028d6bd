using Footfall.Domain.Measures;
using Footfall.Domain.Plans;
using Footfall.Service.Live.Events;
using Footfall.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Footfall.Service.Tests.Live.Events;

public sealed class StoreEventsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(Noon);

    private string Path => _folder.File("live/shop.events");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reader_GoesOnAfterItsToken_InThisRunAndTheNext()
    {
        EventToken token;
        using (var run = new Run(this))
        {
            Cross(run.Door, 5);
            token = new EventToken(run.Log.Epoch, 2);
            Numbers(run.Log.Resume(token)).ShouldBe([3, 4, 5]);
        }

        using var next = new Run(this, told: 5);
        Cross(next.Door, 1);
        Numbers(next.Log.Resume(token)).ShouldBe([3, 4, 5, 6]);
        Numbers(next.Log.Resume(new EventToken(next.Log.Epoch, 5))).ShouldBe([6]);
    }

    [Fact]
    public void EventsBeyondTheJournal_AreTakenBack_AndWhoeverHasThemIsToldOfAGap()
    {
        ulong epoch;
        using (var run = new Run(this))
        {
            Cross(run.Door, 5);
            epoch = run.Log.Epoch;
        }

        // The journal of the killed run was written after the third event.
        using var next = new Run(this, told: 3);
        next.Log.Resume(new EventToken(epoch, 4)).ShouldBeNull();
        next.Log.Resume(new EventToken(epoch, 5)).ShouldBeNull();
        Cross(next.Door, 1);
        Numbers(next.Log.Resume(new EventToken(epoch, 2))).ShouldBe([3, 6]);
        next.Door.Ordinal.ShouldBe(4);
        next.File.Flush();

        // A third run knows it too.
        using var third = new Run(this, told: 4);
        third.Log.Resume(new EventToken(epoch, 4)).ShouldBeNull();
        Numbers(third.Log.Resume(new EventToken(epoch, 3))).ShouldBe([6]);
    }

    [Fact]
    public void EventsThatNeverReachedTheFile_CannotBeGoneOnFrom()
    {
        ulong epoch;
        using (var run = new Run(this))
        {
            Cross(run.Door, 2);
            run.File.Flush();
            epoch = run.Log.Epoch;
        }

        // Counted up to the fourth, and kept up to the second, as after a power cut.
        using var next = new Run(this, told: 4);
        next.Log.Resume(new EventToken(epoch, 1)).ShouldBeNull();
        next.Log.Resume(new EventToken(epoch, 2)).ShouldBeNull();
        next.Log.Resume(new EventToken(epoch, 3)).ShouldBeNull();
    }

    [Fact]
    public void NumberThatAKilledRunToldAndDidNotKeep_IsNotThatOfTheNextRun()
    {
        ulong epoch;
        using (var run = new Run(this))
        {
            Cross(run.Door, 2);
            run.File.Flush();
            Cross(run.Door, 1);
            epoch = run.Log.Epoch;
            run.Abandon();
        }

        using var next = new Run(this, told: 2);
        Cross(next.Door, 1);
        next.Log.Resume(new EventToken(epoch, 3)).ShouldBeNull();
        Numbers(next.Log.Resume(new EventToken(epoch, 2))).ShouldBe([3]);
        Numbers(next.Log.Resume(new EventToken(next.Log.Epoch, 2))).ShouldBe([3]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"version\":99}\n")]
    [InlineData("nonsense")]
    public void FileOfAnotherKind_IsNothing(string text)
    {
        Directory.CreateDirectory(_folder.File("live"));
        File.WriteAllText(Path, text);
        EventFile.Read(Path).ShouldBe(EventArchive.Empty);
    }

    [Fact]
    public void FileThatEndsWithinALine_IsReadUpToIt()
    {
        using (var run = new Run(this))
        {
            Cross(run.Door, 3);
        }

        byte[] whole = File.ReadAllBytes(Path);
        File.WriteAllBytes(Path, whole[..^10]);

        EventArchive left = EventFile.Read(Path);
        left.Events.Select(one => one.Ordinal).ShouldBe([1, 2]);
        left.Ordinals["door"].ShouldBe(2);
    }

    [Fact]
    public void EveryKind_IsReadAsItWasWritten()
    {
        var told = new CountEvent[4];
        using (var run = new Run(this))
        {
            run.Door.PlanVersion = () => 7;
            run.Door.Tell(new LineCrossing("gate", 11, CrossingDirection.Out, Noon.AddSeconds(1)));
            run.Door.Tell(new ZoneVisit("aisle", 12, Noon, Noon.AddSeconds(9), VisitEnd.Lost));
            run.Door.Tell(new QueueEvent("till", 13, QueueEventKind.Served, Noon, Noon.AddSeconds(30)));
            run.Door.Tell(new ZoneOccupancy("aisle", null, Noon.AddSeconds(2)));
            run.Log.Read(0, told).ShouldBe(4);
        }

        EventFile.Read(Path).Events.ShouldBe(told);
        told[3].People.ShouldBeNull();
    }

    [Fact]
    public void Events_AreKeptForTenMinutes_HoweverManyThereAre()
    {
        using var run = new Run(this);
        var token = new EventToken(run.Log.Epoch, 0);
        for (int i = 0; i < 600; i++)
        {
            Cross(run.Door, 20);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        using EventReader? all = run.Log.Resume(token);
        all.ShouldNotBeNull();
        for (int i = 0; i < 3600; i++)
        {
            Cross(run.Door, 20);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        run.Log.Resume(token).ShouldBeNull();
        run.Log.Resume(new EventToken(run.Log.Epoch, run.Log.Last - (600 * 20))).ShouldNotBeNull().Dispose();
    }

    [Fact]
    public void LongRun_LeavesASmallFile()
    {
        using (var run = new Run(this))
        {
            for (int i = 0; i < 7200; i++)
            {
                Cross(run.Door, 5);
                _clock.Advance(TimeSpan.FromSeconds(1));
                if (i % 10 == 0)
                {
                    run.File.Flush();
                }
            }
        }

        // 36,000 events, of which those of 12 minutes are kept, and what the ring has room for.
        File.ReadLines(Path).Count().ShouldBeLessThan(22_000);
        EventArchive left = EventFile.Read(Path);
        left.Ordinals["door"].ShouldBe(36_000);
        (left.First + left.Events.Length - 1).ShouldBe(36_000);
    }

    [Fact]
    public void Publishing_AllocatesNothing_WatchedOrNot()
    {
        using var run = new Run(this);
        Cross(run.Door, 20_000);
        _clock.Advance(TimeSpan.FromMinutes(13));
        Cross(run.Door, 1000);
        using EventReader reader = run.Log.ReadAfter(run.Log.Last);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Cross(run.Door, 1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData(0UL, 0)]
    [InlineData(ulong.MaxValue, long.MaxValue)]
    public void Token_IsReadBack_AndNothingElseIs(ulong epoch, long number)
    {
        var token = new EventToken(epoch, number);
        EventToken.TryParse(token.ToString(), out EventToken read).ShouldBeTrue();
        read.ShouldBe(token);
        EventToken.TryParse(token.ToString()[1..], out _).ShouldBeFalse();
        EventToken.TryParse("", out _).ShouldBeFalse();
        EventToken.TryParse("ä", out _).ShouldBeFalse();
    }

    private static void Cross(CameraEvents door, int times)
    {
        for (int i = 0; i < times; i++)
        {
            door.Tell(new LineCrossing("gate", i, CrossingDirection.In, Noon));
        }
    }

    private static IEnumerable<long> Numbers(EventReader? reader)
    {
        using (reader.ShouldNotBeNull())
        {
            var batch = new CountEvent[100];
            long first = reader.Position + 1;
            int count = reader.Read(batch).ShouldNotBeNull();
            return [.. Enumerable.Range(0, count).Where(i => batch[i].Kind != CountEventKind.None).Select(i => first + i)];
        }
    }

    /// <summary>One run of the service, with one camera.</summary>
    private sealed class Run : IDisposable
    {
        private bool _abandoned;

        public Run(StoreEventsTests test, long told = 0)
        {
            Log = new StoreEvents(EventFile.Read(test.Path), test._clock);
            Door = Log.Attach("door", told);
            File = new EventFile(test.Path, Log);
        }

        public StoreEvents Log { get; }

        public CameraEvents Door { get; }

        public EventFile File { get; }

        public void Abandon() => _abandoned = true;

        public void Dispose()
        {
            if (!_abandoned)
            {
                File.Flush();
            }

            File.Dispose();
        }
    }
}
