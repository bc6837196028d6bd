using CsCheck;
using Footfall.V1;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Footfall.Api.Tests.Configuration;

/// <summary>The whole configuration at once, in a service of these tests' own.</summary>
public sealed class ExchangeTests(ApiService service) : IClassFixture<ApiService>
{
    private const string Secret = "Tr0ub4dor";

    [Fact]
    public Task AnyValidConfiguration_ComesBackAsItWasPut() => SomeConfiguration.Any.SampleAsync(
        async wanted =>
        {
            await service.CallAsync(new ImportConfigurationRequest { Configuration = wanted });

            V1.Configuration there = await ExportAsync();
            // A camera that was there before goes on numbering its plans.
            foreach ((Plan one, Plan other) in wanted.Plans.Zip(there.Plans))
            {
                other.Version = one.Version;
            }

            there.ShouldBe(wanted);
            (await service.CallAsync<ImportConfigurationResponse>(new ImportConfigurationRequest { Configuration = there }))
                .Changes.ShouldBeEmpty("it is there already");
        },
        iter: 12,
        threads: 1);

    [Fact]
    public async Task Credentials_LeaveOnlyWhenAskedFor_AndStarsKeepThem()
    {
        await service.CallAsync(new ImportConfigurationRequest { Configuration = Small($"rtsp://ada:{Secret}@127.0.0.1:9/") });

        V1.Configuration shown = await ExportAsync();
        shown.ToString().ShouldNotContain(Secret);
        shown.Cameras[0].DisplayName = "Another name";
        ImportConfigurationResponse answer = await service.CallAsync<ImportConfigurationResponse>(
            new ImportConfigurationRequest { Configuration = shown });

        answer.ToString().ShouldNotContain(Secret);
        V1.Configuration all = (await service.CallAsync<ExportConfigurationResponse>(
            new ExportConfigurationRequest { IncludeCredentials = true })).Configuration;
        all.Cameras[0].Address.ShouldBe($"rtsp://ada:{Secret}@127.0.0.1:9/");
        shown.Cameras[0].Address = "rtsp://***@127.0.0.2:9/";
        (await Refused.ByAsync(service.CallAsync(new ImportConfigurationRequest { Configuration = shown }))).ShouldBeInvalid("cameras[0].address");
    }

    [Fact]
    public async Task InvalidConfiguration_IsRefusedWithEveryField_AndNothingIsChanged()
    {
        await service.CallAsync(new ImportConfigurationRequest { Configuration = Small("rtsp://127.0.0.1:9/") });
        V1.Configuration before = await ExportAsync();
        V1.Configuration wrong = before.Clone();
        wrong.Stores[0].TimeZone = "Mars/Olympus";
        wrong.Cameras[0].FramesPerSecond = 0;
        wrong.Plans[0].Lines[0].Role = LineRole.Unspecified;
        wrong.Plans[0].Lines[0].Start.X = -1;
        wrong.Areas[0].Lines.Add("stores/shop/cameras/door/lines/none");
        wrong.Cameras.Add(new Camera { Name = "stores/elsewhere/cameras/door", DisplayName = "Door", Address = "rtsp://127.0.0.1:9/" });
        wrong.Plans.Add(before.Plans[0].Clone());

        Refused refused = await Refused.ByAsync(service.CallAsync(new ImportConfigurationRequest { Configuration = wrong }));

        refused.Code.ShouldBe(StatusCode.InvalidArgument);
        refused.Fields.ShouldBe(
            [
                "stores[0].time_zone", "cameras[0].frames_per_second", "plans[0].lines[0].start", "plans[0].lines[0].role", "areas[0].lines[1]",
                "cameras[1].name", "plans[1].name",
            ],
            ignoreOrder: true,
            refused.Failure.Message);
        (await Refused.ByAsync(service.CallAsync(new ImportConfigurationRequest { Configuration = new V1.Configuration { Format = 2 } })))
            .ShouldBeInvalid("format");
        V1.Configuration file = before.Clone();
        file.Cameras[0].Address = "/etc/passwd";
        (await Refused.ByAsync(service.CallAsync(new ImportConfigurationRequest { Configuration = file }))).ShouldBeInvalid("cameras[0].address");
        (await ExportAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task SwappedNames_AndValidateOnly()
    {
        V1.Configuration two = Small("rtsp://127.0.0.1:9/");
        two.Cameras.Add(new Camera { Name = "stores/shop/cameras/gate", DisplayName = "Gate", Address = "rtsp://127.0.0.1:9/", Enabled = false });
        await service.CallAsync(new ImportConfigurationRequest { Configuration = two });
        (two.Cameras[0].DisplayName, two.Cameras[1].DisplayName) = (two.Cameras[1].DisplayName, two.Cameras[0].DisplayName);

        ImportConfigurationResponse shown = await service.CallAsync<ImportConfigurationResponse>(
            new ImportConfigurationRequest { Configuration = two, ValidateOnly = true });
        shown.Changes.Count.ShouldBe(2);
        (await ExportAsync()).Cameras.Select(camera => camera.DisplayName).ShouldBe(["Door", "Gate"]);
        await service.CallAsync(new ImportConfigurationRequest { Configuration = two });
        (await ExportAsync()).Cameras.Select(camera => camera.DisplayName).ShouldBe(["Gate", "Door"]);
    }

    private static V1.Configuration Small(string address) => new()
    {
        Format = 1,
        Stores = { new Store { Name = "stores/shop", DisplayName = "Shop", TimeZone = "Europe/London" } },
        Cameras = { new Camera { Name = "stores/shop/cameras/door", DisplayName = "Door", Address = address, Enabled = false } },
        Plans = { new Plan { Name = "stores/shop/cameras/door/plan", Lines = { Shop.LineAt(0.5, "main") } } },
        Areas =
        {
            new Area { Name = "stores/shop/areas/front", DisplayName = "Front", Kind = AreaKind.Entrance, Lines = { "stores/shop/cameras/door/lines/main" } },
        },
    };

    private async Task<V1.Configuration> ExportAsync()
    {
        V1.Configuration all = (await service.CallAsync<ExportConfigurationResponse>(new ExportConfigurationRequest())).Configuration;
        all.ExportTime.ShouldNotBeNull();
        all.ExportTime = null;
        return all;
    }
}
