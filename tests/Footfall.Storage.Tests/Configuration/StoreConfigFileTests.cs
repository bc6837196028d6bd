using System.Runtime.Versioning;
using System.Text.Json.Nodes;
using Footfall.Domain.Plans;
using Footfall.Domain.Stores;
using Footfall.Storage.Configuration;
using Footfall.Testing;

namespace Footfall.Storage.Tests.Configuration;

public sealed class StoreConfigFileTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string FilePath => _data.File(StoreConfigFile.FileName);

    public void Dispose() => _data.Dispose();

    [Fact]
    public void Accepts_TwoCameras_WithTheirPlansAndDefaults()
    {
        StorePlan store = StoreText.Parse(StoreText.Good());

        store.Id.ShouldBe("high-street");
        store.Name.ShouldBe("High Street");
        store.TimeZone.Id.ShouldBe("Europe/London");
        store.Cameras.Length.ShouldBe(2);

        CameraSetup door = store.Cameras[0];
        door.Address.Value.ShouldBe("rtsp://admin:s3cret@10.0.0.7:554/stream1?token=abc");
        (door.FramesPerSecond, door.AnalysisWidth, door.Loop, door.Plan.Version).ShouldBe((10, 640, false, 1));
        door.IsEnabled.ShouldBeTrue();
        door.Plan.Lines.ShouldBeEmpty();

        CameraSetup till = store.Cameras[1];
        till.Address.Value.ShouldBe("/srv/footage/clips/till.mp4");
        (till.FramesPerSecond, till.AnalysisWidth, till.Loop, till.Plan.Version).ShouldBe((7.5, 960, true, 4));
        till.IsEnabled.ShouldBeFalse();
        till.Plan.Lines.ShouldHaveSingleItem().In.ShouldBe(CrossingSide.RightToLeft);
        till.Plan.Settings.MinVisit.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void Accepts_OpeningHours_PastMidnight_AndDatesThatDiffer()
    {
        JsonObject json = StoreText.Good();
        json["store"]!["opening_hours"] = JsonNode.Parse("""{ "monday": ["09:00-13:00", "15:00-20:00"], "friday": ["18:00-02:00"] }""");
        json["store"]!["special_dates"] = JsonNode.Parse("""{ "2026-12-25": [], "2026-12-24": ["00:00-24:00"] }""");
        json["store"]!["reset_hour"] = "05:30";
        StorePlan store = StoreText.Parse(json);

        store.Hours.ResetAt.ShouldBe(new TimeOnly(5, 30));
        OpeningHours hours = store.Hours.Opening;
        hours.Week[DayOfWeek.Monday].ShouldBe([new OpeningSpan(540, 780), new OpeningSpan(900, 1200)]);
        hours.Week[DayOfWeek.Friday].ShouldBe([new OpeningSpan(1080, 1560)]);
        hours.Week.ContainsKey(DayOfWeek.Sunday).ShouldBeFalse("a day that is not named is closed");
        hours.Dates.Keys.ShouldBe([new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 25)]);
        hours.On(new DateOnly(2026, 12, 25)).ShouldBeEmpty();

        StoreConfigFile.Write(FilePath, store);
        StoreConfigFile.Parse(File.ReadAllBytes(FilePath), FilePath, _data.Path).Hours.ShouldBe(store.Hours);
    }

    [Fact]
    public void Store_WithoutHours_IsAlwaysOpen_AndStartsAnewAtFour() =>
        StoreText.Parse(StoreText.Good()).Hours.ShouldBe(StoreHours.Default);

    [Fact]
    public void Store_PrintedWhole_ShowsNoPassword()
    {
        string text = StoreText.Parse(StoreText.Good()).Cameras[0].ToString();
        text.ShouldContain("rtsp://***@10.0.0.7:554/stream1?***");
        text.ShouldNotContain("s3cret");
        text.ShouldNotContain("abc");
    }

    [Fact]
    public async Task Store_WrittenAndRead_IsTheSame()
    {
        StorePlan store = StoreText.Parse(StoreText.Good());
        StoreConfigFile.Write(FilePath, store);
        StorePlan read = await StoreConfigFile.LoadAsync(FilePath, null, Cancellation);

        (read with { Cameras = [] }).ShouldBe(store with { Cameras = [] });
        foreach ((CameraSetup camera, CameraSetup expected) in read.Cameras.Zip(store.Cameras))
        {
            (camera with { Plan = CameraPlan.Empty }).ShouldBe(expected with { Plan = CameraPlan.Empty });
            PlanFile.Write(camera.Plan).ShouldBe(PlanFile.Write(expected.Plan));
            camera.Plan.Version.ShouldBe(expected.Plan.Version);
        }

        Directory.EnumerateFiles(_data.Path).ShouldBe([FilePath]);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void File_HoldingPasswords_IsReadableByItsOwnerOnly_AndKeepsWhatSomeoneChose()
    {
        StorePlan store = StoreText.Parse(StoreText.Good());
        StoreConfigFile.Write(FilePath, store);
        File.GetUnixFileMode(FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);

        const UnixFileMode chosen = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(FilePath, chosen);
        StoreConfigFile.Write(FilePath, store);
        File.GetUnixFileMode(FilePath).ShouldBe(chosen);
    }

    [Fact]
    public async Task File_InItsOwnFolder_IsWhereRelativeAddressesStart()
    {
        await File.WriteAllTextAsync(FilePath, StoreText.Good().ToJsonString(), Cancellation);
        StorePlan beside = await StoreConfigFile.LoadAsync(FilePath, null, Cancellation);
        StorePlan elsewhere = await StoreConfigFile.LoadAsync(FilePath, "/mnt", Cancellation);
        beside.Cameras[1].Address.Value.ShouldBe(_data.File("clips/till.mp4"));
        elsewhere.Cameras[1].Address.Value.ShouldBe("/mnt/clips/till.mp4");
    }

    [Fact]
    public async Task File_Missing_IsNamed()
    {
        StoreConfigException refusal = await Should.ThrowAsync<StoreConfigException>(
            () => StoreConfigFile.LoadAsync(FilePath, null, Cancellation));
        refusal.Message.ShouldContain(FilePath);
        refusal.Message.ShouldContain("no such file");
    }

    [Fact]
    public void File_OnAFullDisk_KeepsItsOldContent()
    {
        using var disk = SmallDisk.Mount(megabytes: 1);
        string path = Path.Combine(disk.Path, StoreConfigFile.FileName);
        StorePlan store = StoreText.Parse(StoreText.Good());
        StoreConfigFile.Write(path, store);
        byte[] before = File.ReadAllBytes(path);
        string ballast = disk.Fill();

        Should.Throw<StoreConfigException>(() => StoreConfigFile.Write(path, store with { Name = "Another" }))
            .Message.ShouldContain(path);

        File.ReadAllBytes(path).ShouldBe(before);
        Directory.EnumerateFiles(disk.Path).ShouldBe([path, ballast], ignoreOrder: true);
    }
}
