namespace Footfall.Scenes.Floor;

/// <summary>A place on the shop floor, in metres: <paramref name="X"/> to the camera's right, <paramref name="Z"/> away from it.</summary>
public readonly record struct FloorPoint(double X, double Z)
{
    public double DistanceTo(FloorPoint other) => double.Hypot(X - other.X, Z - other.Z);

    public FloorPoint Towards(FloorPoint other, double share) => new(X + (share * (other.X - X)), Z + (share * (other.Z - Z)));
}
