namespace Footfall.Scenes.Floor;

/// <summary>Something that hides who walks behind it: a flat front across the view.</summary>
/// <param name="LeftX">Metres, left end.</param>
/// <param name="RightX">Metres, right end.</param>
/// <param name="Z">Metres from the camera.</param>
/// <param name="HeightMetres">From the floor up.</param>
public sealed record Obstacle(double LeftX, double RightX, double Z, double HeightMetres)
{
    /// <summary>A pillar that hides people wholly, for about a second of walking.</summary>
    public static Obstacle Pillar { get; } = new(1.6, 1.9, 1.8, 3);

    /// <summary>A shelf that hides legs, for several seconds.</summary>
    public static Obstacle Shelf { get; } = new(-2.6, -1.2, 1.7, 0.8);
}
