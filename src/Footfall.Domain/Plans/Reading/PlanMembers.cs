namespace Footfall.Domain.Plans.Reading;

/// <summary>The members of one object of the plan file.</summary>
internal readonly struct PlanMembers(IReadOnlyDictionary<string, PlanField> members)
{
    /// <summary>Stands for an object that could not be read.</summary>
    public static PlanMembers None { get; } = new(new Dictionary<string, PlanField>());

    /// <summary>The member under a key, or null when it is absent.</summary>
    public PlanField? this[string key] => members.TryGetValue(key, out PlanField field) ? field : null;
}
