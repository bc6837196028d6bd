using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footfall.Service.Live;

/// <summary>How the live channel is written as JSON.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LiveStatus))]
[JsonSerializable(typeof(PictureEvent))]
[JsonSerializable(typeof(PlanDrawing))]
[JsonSerializable(typeof(Health.HealthAnswer))]
internal sealed partial class LiveJson : JsonSerializerContext;
