namespace Footfall.Storage.Configuration.Database;

/// <summary>A camera as it is.</summary>
/// <param name="StoreId">Its store.</param>
/// <param name="Camera">The camera; its address has <c>***</c> for what is secret in it.</param>
/// <param name="PlanVersion">Version of the plan that holds.</param>
/// <param name="PlanEtag">Changes with anything in the plan.</param>
/// <param name="Etag">Changes with the camera itself, not with its plan.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
public sealed record StoredCamera(
    string StoreId, CameraDraft Camera, int PlanVersion, string PlanEtag, string Etag, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
