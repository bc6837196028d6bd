using Footfall.Domain.Plans;
using Footfall.Domain.Plans.Validation;

namespace Footfall.Cli.CommandLine;

/// <summary>Reads the plan that a command names, and says on standard error where it will not count.</summary>
internal static class PlanArgument
{
    /// <exception cref="PlanException">The file cannot be read or the plan is not usable.</exception>
    public static CameraPlan Load(string path)
    {
        CameraPlan plan = PlanFile.Load(path);
        foreach (PlanWarning warning in PlanWarnings.Of(plan))
        {
            Console.Error.WriteLine($"warning: {path}: {warning}");
        }

        return plan;
    }
}
