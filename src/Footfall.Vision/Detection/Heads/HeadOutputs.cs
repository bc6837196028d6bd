using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Footfall.Vision.Detection.Heads;

/// <summary>A model's answer to one call, as spans.</summary>
/// <remarks>
/// Outputs of known length are written by the runtime straight into memory kept here; those whose length the graph decides are
/// the runtime's own until the next call. Used by one thread at a time.
/// </remarks>
internal sealed class HeadOutputs : IDisposable
{
    private readonly IOutputHead _head;
    private readonly int _pictures;
    private readonly float[]?[] _kept;
    private readonly OrtValue?[] _values;
    private readonly TensorElementType[] _types;

    public HeadOutputs(IOutputHead head, InputShape input, OrtIoBinding binding)
    {
        _head = head;
        _pictures = input.Pictures;
        _kept = new float[]?[head.Outputs.Length];
        _values = new OrtValue?[head.Outputs.Length];
        _types = new TensorElementType[head.Outputs.Length];
        for (int i = 0; i < _kept.Length; i++)
        {
            long[] shape = head.ShapeOf(i, input);
            if (shape.Contains(-1))
            {
                IsOpen = true;
                continue;
            }

            _kept[i] = GC.AllocateUninitializedArray<float>(checked((int)shape.Aggregate(1L, static (a, b) => a * b)), pinned: true);
            _values[i] = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, _kept[i].AsMemory(), shape);
            _types[i] = TensorElementType.Float;
            binding.BindOutput(head.Outputs[i], _values[i]);
        }
    }

    /// <summary>Whether the graph decides the length of at least one output.</summary>
    public bool IsOpen { get; }

    /// <summary>Leaves the outputs of unknown length to the runtime; before each call, as it would ask for the last length again.</summary>
    public void Open(OrtIoBinding binding)
    {
        for (int i = 0; IsOpen && i < _kept.Length; i++)
        {
            if (_kept[i] is null)
            {
                binding.BindOutputToDevice(_head.Outputs[i], OrtMemoryInfo.DefaultInstance);
            }
        }
    }

    /// <summary>Takes the outputs of unknown length after a call.</summary>
    public void Take(OrtIoBinding binding)
    {
        if (!IsOpen)
        {
            return;
        }

        IDisposableReadOnlyCollection<OrtValue> values = binding.GetOutputValues();
        for (int i = 0; i < _kept.Length; i++)
        {
            if (_kept[i] is not null)
            {
                values[i].Dispose();
                continue;
            }

            _values[i]?.Dispose();
            _values[i] = values[i];
            _types[i] = values[i].GetTensorTypeAndShape().ElementDataType;
        }
    }

    /// <summary>Shape of an output as it is now.</summary>
    public long[] ShapeOf(int output) => _values[output]!.GetTensorTypeAndShape().Shape;

    /// <summary>One picture's part of an output of floats.</summary>
    public ReadOnlySpan<float> Floats(int output, int picture) =>
        Part(_kept[output] ?? _values[output]!.GetTensorDataAsSpan<float>(), picture);

    /// <summary>One class label of a picture.</summary>
    public long Label(int output, int picture, int index) => _types[output] switch
    {
        TensorElementType.Int64 => Part(_values[output]!.GetTensorDataAsSpan<long>(), picture)[index],
        TensorElementType.Int32 => Part(_values[output]!.GetTensorDataAsSpan<int>(), picture)[index],
        _ => (long)Floats(output, picture)[index],
    };

    public void Dispose()
    {
        foreach (OrtValue? value in _values)
        {
            value?.Dispose();
        }
    }

    private ReadOnlySpan<T> Part<T>(ReadOnlySpan<T> all, int picture)
    {
        int length = all.Length / _pictures;
        return all.Slice(picture * length, length);
    }
}
