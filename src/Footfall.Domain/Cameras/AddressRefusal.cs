namespace Footfall.Domain.Cameras;

/// <summary>Why a camera's address was refused; ready to follow the camera's name and a colon.</summary>
/// <param name="Problem">What is wrong, with the address as people may see it.</param>
/// <param name="Remedy">What to write instead.</param>
public sealed record AddressRefusal(string Problem, string Remedy)
{
    /// <summary>Problem and remedy.</summary>
    public override string ToString() => $"{Problem} {Remedy}";
}
