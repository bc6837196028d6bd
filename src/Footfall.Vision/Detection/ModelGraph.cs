using Footfall.Vision.Detection.Heads;
using Footfall.Vision.Models;
using Microsoft.ML.OnnxRuntime;

namespace Footfall.Vision.Detection;

/// <summary>A loaded model, known to fit its card.</summary>
/// <remarks>Thread-safe: one session serves all threads.</remarks>
internal sealed class ModelGraph : IDisposable
{
    private readonly SessionOptions _sessionOptions;

    private ModelGraph(ModelCard card, IOutputHead head, SessionOptions options, InferenceSession session, int pictureLimit)
    {
        Card = card;
        Head = head;
        _sessionOptions = options;
        Session = session;
        PictureLimit = pictureLimit;
    }

    public ModelCard Card { get; }

    public IOutputHead Head { get; }

    public InferenceSession Session { get; }

    public RunOptions RunOptions { get; } = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };

    /// <summary>Pictures that one call may hold: 1 where the graph fixes it, otherwise any number.</summary>
    public int PictureLimit { get; }

    /// <summary>Loads a model and compares it with its card, down to one run on a black picture.</summary>
    /// <param name="card">The model.</param>
    /// <param name="head">What its card says that it answers.</param>
    /// <param name="options">How it is run.</param>
    /// <exception cref="ModelException">Missing, changed, corrupt, or not what the card says.</exception>
    public static ModelGraph Load(ModelCard card, IOutputHead head, DetectorOptions options)
    {
        byte[] file = ModelFile.ReadVerified(card);
        SessionOptions sessionOptions = CreateOptions(card, options);
        InferenceSession? session = null;
        try
        {
            session = Open(card, file, sessionOptions);
            int pictureLimit = new GraphCheck(card, head, session).Run();
            var graph = new ModelGraph(card, head, sessionOptions, session, pictureLimit);
            graph.TryOut();
            return graph;
        }
        catch
        {
            session?.Dispose();
            sessionOptions.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        RunOptions.Dispose();
        Session.Dispose();
        _sessionOptions.Dispose();
    }

    private static SessionOptions CreateOptions(ModelCard card, DetectorOptions options)
    {
        var session = new SessionOptions
        {
            IntraOpNumThreads = options.IntraOpThreads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // Whatever goes wrong is thrown as well; the runtime's own lines on standard error would only double it.
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        // A waiting thread that spins takes the processor from decoding and from other calls.
        session.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        if (options.ExecutionProvider == ExecutionProvider.Cuda)
        {
            AddCuda(card, session);
        }

        return session;
    }

    private static void AddCuda(ModelCard card, SessionOptions session)
    {
        string[] providers = OrtEnv.Instance().GetAvailableProviders();
        if (!providers.Contains("CUDAExecutionProvider"))
        {
            session.Dispose();
            throw new ModelException(
                card.Name,
                $"Cuda was asked for, but this build of ONNX Runtime has only {string.Join(", ", providers)}. " +
                "Build with -p:Gpu=true on a machine with CUDA, or set ExecutionProvider to Cpu.");
        }

        session.AppendExecutionProvider_CUDA(0);
    }

    private static InferenceSession Open(ModelCard card, byte[] file, SessionOptions options)
    {
        try
        {
            return new InferenceSession(file, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new ModelException(
                card.Name, $"ONNX Runtime cannot load {card.FilePath}: expected an ONNX graph, found: {error.Message}", error);
        }
    }

    /// <summary>Declared shapes are often free: only a run tells the true ones, and whether the graph runs at all.</summary>
    private void TryOut()
    {
        ModelInput input = Card.Input;
        var shape = new InputShape(1, input.Width ?? 3 * RoundedStep(input), input.Height ?? 2 * RoundedStep(input));
        using var workspace = new InferenceWorkspace(this, shape);
        try
        {
            workspace.Run();
        }
        catch (OnnxRuntimeException error)
        {
            throw new ModelException(
                Card.Name,
                $"A trial run on a {shape.Width}x{shape.Height} picture failed; the card's input or head does not fit the graph: {error.Message}",
                error);
        }

        workspace.CheckOpenShapes();
    }

    /// <summary>Strides of 32 are usual; a smaller picture than two of their cells would try out little.</summary>
    private static int RoundedStep(ModelInput input) => Math.Max(input.Multiple, 32 / input.Multiple * input.Multiple);
}
