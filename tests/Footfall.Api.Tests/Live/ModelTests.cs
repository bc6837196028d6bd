using System.Security.Cryptography;
using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;

namespace Footfall.Api.Tests.Live;

public sealed class ModelTests(ApiService service) : IClassFixture<ApiService>
{
    private ModelService.ModelServiceClient Models => new(service.Channel);

    [Fact]
    public async Task Models_AreThoseOnTheDisk_AndOneIsTheDefault()
    {
        ListModelsResponse all = await Models.ListModelsAsync(new ListModelsRequest(), cancellationToken: Cancel);

        all.NextPageToken.ShouldBeEmpty();
        all.Models.Select(model => model.Name).ShouldBeInOrder();
        Model usual = all.Models.Where(model => model.IsDefault).ShouldHaveSingleItem();
        usual.Name.ShouldBe("models/nanodet-g");
        usual.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(
            await File.ReadAllBytesAsync(Directory.EnumerateFiles(Repository.File("models", "nanodet-g"), "*.onnx").Single(), Cancel))));
        usual.License.ShouldNotBeEmpty();
        usual.ScoreThreshold.ShouldBeInRange(0.01, 1);
        (await Models.GetModelAsync(new GetModelRequest { Name = usual.Name }, cancellationToken: Cancel)).Model.ShouldBe(usual);
    }

    [Fact]
    public async Task Models_ComePageByPage_Filtered()
    {
        ListModelsResponse all = await Models.ListModelsAsync(
            new ListModelsRequest { OrderBy = "name desc" }, cancellationToken: Cancel);
        List<string> read = [];
        string token = "";
        do
        {
            ListModelsResponse page = await Models.ListModelsAsync(
                new ListModelsRequest { PageSize = 1, PageToken = token, OrderBy = "name desc" }, cancellationToken: Cancel);
            read.AddRange(page.Models.Select(model => model.Name));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        read.ShouldBe(all.Models.Select(model => model.Name));

        (await Models.ListModelsAsync(new ListModelsRequest { Filter = "is_default = true" }, cancellationToken: Cancel))
            .Models.ShouldHaveSingleItem().Name.ShouldBe("models/nanodet-g");
    }

    [Fact]
    public async Task ModelThatIsNotThere_IsSaidSo()
    {
        RpcException none = await Should.ThrowAsync<RpcException>(
            Models.GetModelAsync(new GetModelRequest { Name = "models/elsewhere" }, cancellationToken: Cancel).ResponseAsync);
        none.StatusCode.ShouldBe(StatusCode.NotFound);
        RpcException wrong = await Should.ThrowAsync<RpcException>(
            Models.ListModelsAsync(new ListModelsRequest { PageToken = "nonsense" }, cancellationToken: Cancel).ResponseAsync);
        Reason.Of(wrong).ShouldBe("INVALID_PAGE_TOKEN");
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
