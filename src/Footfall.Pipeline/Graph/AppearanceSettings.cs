using Footfall.Tracking.Appearance;
using Footfall.Vision.Appearance;

namespace Footfall.Pipeline.Graph;

/// <summary>How a lane tells people apart by their looks.</summary>
/// <param name="Model">Shared by all lanes; stays the caller's.</param>
/// <param name="Options">When two tracks are one person.</param>
public sealed record AppearanceSettings(IAppearanceModel Model, IdentityOptions Options)
{
    /// <summary>The usual options with the thresholds of the model's card.</summary>
    public static AppearanceSettings Of(IAppearanceModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new AppearanceSettings(
            model, new IdentityOptions { SameFrom = model.Head.SameFrom, ClearBy = model.Head.ClearBy });
    }
}
