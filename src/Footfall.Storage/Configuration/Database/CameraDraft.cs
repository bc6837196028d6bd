namespace Footfall.Storage.Configuration.Database;

/// <summary>A camera as it is to be, without what it counts; not validated yet.</summary>
/// <param name="Id">Stays for good.</param>
/// <param name="Name">For people.</param>
/// <param name="Address">Credentials included. An address that was read, with <c>***</c> in it, keeps the stored ones.</param>
public sealed record CameraDraft(string Id, string Name, string Address)
{
    /// <summary>Whether it is watched at all.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Frames a second that are analysed; above 0, up to 60.</summary>
    public double FramesPerSecond { get; init; } = CameraSetup.DefaultFramesPerSecond;

    /// <summary>Columns that the analysed region is decoded at; 64 to 4096.</summary>
    public int AnalysisWidth { get; init; } = CameraSetup.DefaultAnalysisWidth;

    /// <summary>For a file: starts again at its end.</summary>
    public bool Loop { get; init; }

    /// <summary>How people are looked for in its pictures.</summary>
    public CameraDetection Detection { get; init; } = CameraDetection.Default;

    /// <summary>Where it hangs on the store's floor plan; null where it is not placed.</summary>
    public FloorPlanPosition? FloorPlanPosition { get; init; }

    /// <summary>What pictures of it people may see.</summary>
    public PictureMode PictureMode { get; init; }

    /// <summary>A camera that was validated, credentials included.</summary>
    public static CameraDraft Of(CameraSetup camera)
    {
        ArgumentNullException.ThrowIfNull(camera);
        return new(camera.Id, camera.Name, camera.Address.Value)
        {
            Enabled = camera.IsEnabled,
            FramesPerSecond = camera.FramesPerSecond,
            AnalysisWidth = camera.AnalysisWidth,
            Loop = camera.Loop,
            Detection = camera.Detection,
            FloorPlanPosition = camera.FloorPlanPosition,
            PictureMode = camera.PictureMode,
        };
    }

    // The address is a secret; a record's own text would show it.
    private bool PrintMembers(System.Text.StringBuilder text)
    {
        text.Append("Id = ").Append(Id).Append(", Name = ").Append(Name);
        return true;
    }
}
