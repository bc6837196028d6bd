using Footfall.Domain.Plans;
using Footfall.Domain.Stores;
using Footfall.Service.Counting;
using Footfall.Storage.Configuration;
using Footfall.Storage.Configuration.Database;
using Footfall.Storage.Configuration.Database.Commands;
using Footfall.Testing;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footfall.Service.Tests.Counting;

public sealed class DetectionSupportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null)]
    [InlineData("nanodet-g", null)]
    [InlineData("nanodet-g", 416)]
    public void Accepts_WhatTheServiceDoesAnyway(string? model, int? side) =>
        Support(416).Check(new CameraDetection { Model = model, InputLongSide = side, ScoreThreshold = 0.3 }).ShouldBeEmpty();

    [Fact]
    public void Rejects_AModelThatIsThere_ButNotTheServices_WithTheRemedy()
    {
        PlanError error = Support(null, "yolox-tiny").Check(new CameraDetection { Model = "nanodet-g" }).ShouldHaveSingleItem();

        error.Path.ShouldBe("detection.model");
        error.Message.ShouldContain("with 'yolox-tiny' on all cameras");
        error.Message.ShouldContain("Inference:Model");
    }

    [Fact]
    public void Rejects_AModelThatIsNotThere_NamingThoseThatAre()
    {
        PlanError error = Support(null).Check(new CameraDetection { Model = "yolo-9000" }).ShouldHaveSingleItem();

        error.Message.ShouldContain("There is no model 'yolo-9000'");
        error.Message.ShouldContain("nanodet-g");
    }

    [Fact]
    public void Rejects_AnotherSize() =>
        Support(null).Check(new CameraDetection { InputLongSide = 320 }).ShouldHaveSingleItem().Path.ShouldBe("detection.input_long_side");

    [Fact]
    public async Task Writes_AreRefused_ByCreateUpdateAndImport_AndWhatStoodBeforeCanBeRenamed()
    {
        using var folder = new TemporaryFolder();
        using var secrets = DataProtectionSecrets.In(folder.Path);
        await using ConfigStore store = await ConfigStore.OpenAsync(folder.Path, secrets, TimeProvider.System, Cancel);
        var other = new CameraDetection { Model = "yolox-tiny" };
        var door = new CameraDraft("door", "Door", "rtsp://10.0.0.7/1");
        await WriteAsync(new CreateStore(new StoreDraft("shop", "Shop", "Europe/London", StoreHours.Default)));
        await WriteAsync(new CreateCamera("shop", door with { Detection = other }));
        ConfigSnapshot before = await store.ReadSnapshotAsync(Cancel);
        store.DetectionRule = Support(null);

        await RefusedAsync(new CreateCamera("shop", door with { Id = "till", Name = "Till", Detection = other }));
        await WriteAsync(new UpdateCamera("shop", door with { Name = "Front door", Detection = other }, null));
        await WriteAsync(new UpdateCamera("shop", door, null));
        await RefusedAsync(new UpdateCamera("shop", door with { Detection = other }, null));
        await RefusedAsync(new ReplaceConfiguration(before.Stores, Replace: true));

        (await store.GetCameraAsync("shop", "door", Cancel)).Camera.Detection.ShouldBe(CameraDetection.Default);

        Task WriteAsync(ConfigCommand command) => store.WriteAsync(command, new WriteRequest("users/ada"), Cancel);

        async Task RefusedAsync(ConfigCommand command) =>
            (await Should.ThrowAsync<ConfigRefusedException>(() => WriteAsync(command))).Errors.ShouldHaveSingleItem().Path.ShouldBe("detection.model");
    }

    private static DetectionSupport Support(int? inputLongSide, string model = "nanodet-g") => new(
        model, inputLongSide, new ModelCatalog(Repository.File("models")), NullLogger<DetectionSupport>.Instance);
}
