namespace Footfall.Cli.Bench;

/// <summary>What a benchmark found, as written to JSON.</summary>
/// <param name="Efficiency">Processor time of bare decoding and bare inference together, over that of the graph, on the same frames.</param>
/// <param name="GraphFps">Frames a second through the whole graph, all cameras together.</param>
/// <param name="BareDecodeFps">Frames a second through FFmpeg alone.</param>
/// <param name="BareInferenceFps">Frames a second through ONNX Runtime alone.</param>
/// <param name="CpuS">Processor seconds of each.</param>
/// <param name="LatencyMs">From a frame's arrival in the graph to its count, cameras at their own pace.</param>
/// <param name="MemoryMb">Memory of this process at the end; decoders not included.</param>
/// <param name="MemoryGrowthMb">How much more that is than after the first tenth of the time.</param>
/// <param name="Cameras">Cameras at once.</param>
/// <param name="Frames">Frames that each of the three was measured on.</param>
/// <param name="DroppedFrames">Frames dropped while cameras ran at their own pace.</param>
internal sealed record BenchReport(
    double Efficiency,
    double GraphFps,
    double BareDecodeFps,
    double BareInferenceFps,
    BenchCpu CpuS,
    BenchLatency LatencyMs,
    double MemoryMb,
    double MemoryGrowthMb,
    int Cameras,
    long Frames,
    long DroppedFrames);

/// <summary>Processor seconds, children included.</summary>
internal sealed record BenchCpu(double Graph, double BareDecode, double BareInference);

/// <summary>Percentiles in milliseconds.</summary>
internal sealed record BenchLatency(double P50, double P95, double P99);
