namespace Footfall.Tracking.Stillness;

/// <summary>Notices that a camera was knocked: every thing is gone at once, and most stand elsewhere by one common step.</summary>
/// <remarks>
/// One thing alone proves nothing: what stands beside the place of one that was carried away may be a person. Two or more
/// that moved by the same step are the camera's doing.
/// </remarks>
internal static class CameraShift
{
    // Things that are asked where they went; the others must agree with one of them.
    private const int MostAsked = 3;

    /// <summary>Moves all things along when the camera was moved.</summary>
    public static bool TryFollow(List<KnownThing> things, StillCandidates candidates, TimeSpan longEnough)
    {
        if (things.Count < 2 || !AreAllAbsent(things, longEnough))
        {
            return false;
        }

        for (int i = 0; i < Math.Min(things.Count, MostAsked); i++)
        {
            for (int j = 0; j < candidates.Count; j++)
            {
                HeightBox from = things[i].Box;
                HeightBox to = candidates[j].Box;
                double x = (to.Left + to.Right - from.Left - from.Right) / 2;
                double y = (to.Top + to.Bottom - from.Top - from.Bottom) / 2;
                if (candidates[j].Still >= longEnough && 2 * Agreeing(things, candidates, x, y, longEnough) > things.Count)
                {
                    Move(things, candidates, x, y, longEnough);
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreAllAbsent(List<KnownThing> things, TimeSpan longEnough)
    {
        foreach (KnownThing thing in things)
        {
            if (thing.Absent < longEnough)
            {
                return false;
            }
        }

        return true;
    }

    private static int Agreeing(
        List<KnownThing> things, StillCandidates candidates, double x, double y, TimeSpan longEnough)
    {
        int agreeing = 0;
        foreach (KnownThing thing in things)
        {
            agreeing += Find(thing.Box.Moved(x, y), candidates, longEnough) is null ? 0 : 1;
        }

        return agreeing >= 2 ? agreeing : 0;
    }

    private static StillPlace? Find(in HeightBox box, StillCandidates candidates, TimeSpan longEnough)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Still >= longEnough && box.Offset(candidates[i].Box) <= StillCandidates.Gate)
            {
                return candidates[i];
            }
        }

        return null;
    }

    private static void Move(
        List<KnownThing> things, StillCandidates candidates, double x, double y, TimeSpan longEnough)
    {
        foreach (KnownThing thing in things)
        {
            HeightBox moved = thing.Box.Moved(x, y);
            thing.MoveTo(Find(moved, candidates, longEnough)?.Box ?? moved);
        }

        foreach (KnownThing thing in things)
        {
            candidates.RemoveAt(thing.Box, thing.Gate);
        }
    }
}
