namespace Footfall.Domain.Plans;

/// <summary>How large a plan may be: far more than anyone draws, little enough for every frame of every camera.</summary>
internal static class PlanLimits
{
    public const int Lines = 100;
    public const int Zones = 100;
    public const int Masks = 100;
    public const int Corners = 200;
    public const int IdLength = 64;
    public const int FileBytes = 1 << 20;
}
