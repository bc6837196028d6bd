using System.Collections.Immutable;
using Footfall.Domain.Stillness;

namespace Footfall.Tracking.Stillness;

/// <summary>Places that somebody said are for people: nothing is learnt there for a while. Bounded; the oldest makes room.</summary>
internal sealed class PersonPlaces(ImmutableArray<PersonPlace> known)
{
    // Somebody sitting up overlaps where they lay back by about this much: the place is the same.
    private const double SamePlace = 0.5;

    private readonly List<PersonPlace> _places = [.. known];

    public ImmutableArray<PersonPlace> Read() => [.. _places];

    public void Add(PersonPlace place)
    {
        if (_places.Count == StillKnowledge.MostPersonPlaces)
        {
            _places.RemoveAt(0);
        }

        _places.Add(place);
    }

    /// <summary>Gives the place of a thing back that was brought back.</summary>
    /// <returns>The thing; null where none of this id was.</returns>
    public StillThing? Remove(int thingId)
    {
        int index = _places.FindIndex(place => place.Thing?.Id == thingId);
        if (index < 0)
        {
            return null;
        }

        StillThing thing = _places[index].Thing!;
        _places.RemoveAt(index);
        return thing;
    }

    /// <summary>Gives places back whose time is over.</summary>
    public void Free(DateTimeOffset now)
    {
        for (int i = _places.Count - 1; i >= 0; i--)
        {
            if (_places[i].Until <= now)
            {
                _places.RemoveAt(i);
            }
        }
    }

    public bool Holds(in HeightBox box, double aspect)
    {
        foreach (PersonPlace place in _places)
        {
            if (HeightBox.Of(place.Region, aspect).Overlap(box) >= SamePlace)
            {
                return true;
            }
        }

        return false;
    }
}
