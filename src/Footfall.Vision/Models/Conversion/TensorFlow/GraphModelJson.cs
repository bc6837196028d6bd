using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footfall.Vision.Models.Conversion.TensorFlow;

/// <summary>Reads the JSON of a graph model: camel case, 64-bit integers as text, infinities by name.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(GraphModelDocument))]
internal sealed partial class GraphModelJson : JsonSerializerContext;
