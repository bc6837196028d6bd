namespace Footfall.Storage.Configuration;

/// <summary>A line or zone of a store, by its camera.</summary>
/// <param name="CameraId">The camera's id.</param>
/// <param name="Id">The line's or zone's id.</param>
public readonly record struct PlanItemName(string CameraId, string Id)
{
    /// <summary>As the configuration writes it: <c>camera/id</c>.</summary>
    public override string ToString() => $"{CameraId}/{Id}";

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    internal static PlanItemName? Parse(string text)
    {
        // Ids of cameras hold no slash; those of lines may.
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && slash < text.Length - 1 ? new PlanItemName(text[..slash], text[(slash + 1)..]) : null;
    }
}
