using System.Collections.Immutable;
using Footfall.Analytics.Tracks;
using Footfall.Domain.Journals;
using Footfall.Domain.Plans;

namespace Footfall.Analytics.Journals;

/// <summary>Carries people over a restart: writes down who is remembered, and waits for them afterwards.</summary>
internal sealed class CarriedPeople(TrackRoster roster, AnalyzerOptions options)
{
    /// <summary>Who is remembered, in no certain order.</summary>
    public ImmutableArray<PersonInView> Read(CameraPlan plan)
    {
        var people = ImmutableArray.CreateBuilder<PersonInView>(roster.Count);
        for (int i = 0; i < roster.Count; i++)
        {
            if (roster[i].Counts)
            {
                people.Add(PersonNotes.Take(roster[i], plan));
            }
        }

        return people.ToImmutable();
    }

    /// <summary>Remembers who was in view before a restart.</summary>
    public void Recall(CameraJournal journal)
    {
        int id = 0;
        foreach (PersonInView person in journal.People)
        {
            // Ids begin anew with a restart; those of before must not meet them.
            TrackMemory track = roster.Add(--id, person.SeenAt.UtcTicks, person.Box, journal.Plan);
            PersonNotes.Recall(track, person, journal.Plan, journal.Picture);
            track.Await(person.SeenAt.UtcTicks + options.ResumeWithin.Ticks);
        }
    }

    /// <summary>Waits for nobody any more.</summary>
    public void LetGo()
    {
        for (int i = 0; i < roster.Count; i++)
        {
            if (roster[i].IsCarriedOver)
            {
                roster[i].Await(roster[i].SeenAt);
            }
        }
    }

    /// <summary>People who were inside a zone before a restart and have not been seen since.</summary>
    public int CountInside(int zone)
    {
        int people = 0;
        for (int i = 0; i < roster.Count; i++)
        {
            people += roster[i].IsCarriedOver && roster[i].Zones[zone].IsOpen ? 1 : 0;
        }

        return people;
    }
}
