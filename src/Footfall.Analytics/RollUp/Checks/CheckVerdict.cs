namespace Footfall.Analytics.RollUp.Checks;

/// <summary>What a self-check found.</summary>
public enum CheckVerdict
{
    /// <summary>Too little was seen to say anything.</summary>
    Undecided,

    /// <summary>The numbers agree.</summary>
    Holds,

    /// <summary>The numbers disagree by more than chance and open visits explain.</summary>
    Fails,
}
