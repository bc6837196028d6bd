using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Tests.Models.Conversion;

/// <summary>Runs a model on bytes with ONNX Runtime.</summary>
internal static class OnnxRun
{
    public static float[] Floats(byte[] model, string output, long[] shape, byte[] pixels)
    {
        using var session = new InferenceSession(model);
        using var input = OrtValue.CreateTensorValueFromMemory(pixels, shape);
        using var options = new RunOptions();
        using IDisposableReadOnlyCollection<OrtValue> results = session.Run(options, ["pictures"], [input], [output]);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
