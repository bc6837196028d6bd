namespace Footfall.Vision.Detection;

/// <summary>What computes the model.</summary>
public enum ExecutionProvider
{
    /// <summary>The processor.</summary>
    Cpu,

    /// <summary>An NVIDIA card; needs a build with <c>-p:Gpu=true</c>.</summary>
    Cuda,
}
