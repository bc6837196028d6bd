using System.Collections.Immutable;
using Footfall.Service.Hosting;
using Footfall.Service.Rpc.Errors;
using Footfall.Service.Rpc.Lists;
using Footfall.Service.Rpc.Names;
using Footfall.V1;
using Footfall.Vision.Models;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Footfall.Service.Rpc.Live;

/// <summary>Serves the cards of the models folder.</summary>
internal sealed class ModelRpc(IOptions<InferenceOptions> options) : ModelService.ModelServiceBase
{
    private static readonly ListSource<Model> Source = new(
        [
            ListField<Model>.Text("license", one => one.License),
            ListField<Model>.Flag("is_default", one => one.IsDefault),
        ],
        [new("name", one => one.Name)],
        "name",
        one => [one.Name],
        NameParts: 1);

    /// <inheritdoc/>
    public override Task<GetModelResponse> GetModel(GetModelRequest request, ServerCallContext context)
    {
        ResourceNames.Model.Parse(request.Name, "name");
        return Task.FromResult(new GetModelResponse
        {
            Model = Read().FirstOrDefault(model => model.Name == request.Name) ?? throw Refusal.NotFound(request.Name),
        });
    }

    /// <inheritdoc/>
    public override Task<ListModelsResponse> ListModels(ListModelsRequest request, ServerCallContext context)
    {
        ListPage<Model> page = ListQuery<Model>.Parse(
            new ListRequest(nameof(ListModels), "", request.PageSize, request.PageToken, request.Filter, request.OrderBy), Source)
            .Select(Read());
        var answer = new ListModelsResponse { NextPageToken = page.NextPageToken };
        answer.Models.AddRange(page.Items);
        return Task.FromResult(answer);
    }

    // Read anew each time: cards are small, and a model that was pulled is there at once.
    private ImmutableArray<Model> Read() =>
    [
        .. new ModelCatalog(ServiceHome.Resolve(options.Value.ModelFolder)).List().Cards
            .Where(card => card.ClassCount > 0)
            .Select(Describe),
    ];

    private Model Describe(ModelCard card) => new()
    {
        Name = ResourceNames.Model.Format(card.Name),
        Description = card.Description,
        License = card.Licence,
        Source = card.Source,
        Sha256 = card.Sha256,
        ScoreThreshold = Decimal(card.ScoreThreshold),
        OverlapThreshold = Decimal(card.OverlapThreshold),
        IsDefault = card.Name == options.Value.Model,
    };

    // What the card says: 0.4, and not the nearest number that a computer has in 4 bytes.
    private static double Decimal(float value) => (double)(decimal)value;
}
