namespace Footfall.Domain.Plans.Validation;

/// <summary>Where a validator looks and where it notes what is wrong.</summary>
/// <param name="Path">The field.</param>
/// <param name="Subject">Names the thing at the start of a message, as in <c>Line 'door'</c>.</param>
/// <param name="Errors">Takes the errors.</param>
internal readonly record struct Place(string Path, string Subject, PlanErrors Errors)
{
    public Place this[string key] => this with { Path = $"{Path}.{key}" };

    public Place this[int index] => this with { Path = $"{Path}[{index}]" };

    /// <param name="rest">Continues the sentence that begins with the subject.</param>
    public void Refuse(string rest) => Errors.Add(Path, $"{Subject} {rest}");

    /// <summary>Says that something needed is absent, unless it was there and could not be read.</summary>
    public void RefuseMissing(string rest)
    {
        if (!Errors.Concern(Path))
        {
            Refuse(rest);
        }
    }
}
