using System.ComponentModel.DataAnnotations;
using Footfall.Domain.Geometry;
using Footfall.Vision.Detection;
using Footfall.Vision.Frames;
using Footfall.Vision.Models;
using Microsoft.Extensions.Logging.Abstractions;
using DetectedPerson = Footfall.Domain.Detections.Detection;

namespace Footfall.Vision.Tests.Detection;

public sealed class OnnxPersonDetectorTests
{
    private readonly PixelPool _pool = new();

    [Theory]
    [InlineData("nanodet-g", "000000008211", 2)]
    [InlineData("nanodet-g", "000000011051", 2)]
    [InlineData("nanodet-m", "000000008211", 2)]
    [InlineData("nanodet-m", "000000010707", 3)]
    [InlineData("yolox-nano", "000000008211", 2)]
    [InlineData("yolox-nano", "000000010707", 3)]
    [InlineData("light-person", "000000008211", 2)]
    [InlineData("light-person", "000000011051", 2)]
    public void Photograph_OfLabelledPeople_EachIsFoundOnceAndSurely(string model, string photograph, int people)
    {
        using OnnxPersonDetector detector = Open(TestCards.ByName(model));
        using var picture = Photograph.Load(photograph, _pool);
        picture.People.Length.ShouldBe(people);

        List<DetectedPerson> found = Look(detector, picture.Pixels, picture.Size);

        foreach (BoxPixels person in picture.People)
        {
            found.Count(seen => seen.Score >= 0.4f && seen.Box.IntersectionOverUnion(person) >= 0.65f).ShouldBe(1);
        }

        found.Select(static seen => seen.Score).ShouldBeInOrder(SortDirection.Descending);
        found.ShouldAllBe(static seen => seen.Score >= 0.05f && seen.Score <= 1);
    }

    [Fact]
    public void PowerOfScores_LiftsThem_AndLeavesEveryBox()
    {
        ModelCard card = TestCards.NanodetG;
        NanodetHeadCard head = card.Head.ShouldBeOfType<NanodetHeadCard>();
        using OnnxPersonDetector plain = Open(card with { Head = head with { ScorePower = 1 } });
        using OnnxPersonDetector lifted = Open(card with { Head = head with { ScorePower = 0.5f } });
        using var picture = Photograph.Load("000000008211", _pool);

        List<DetectedPerson> before = [.. Look(plain, picture.Pixels, picture.Size)];
        List<DetectedPerson> after = Look(lifted, picture.Pixels, picture.Size);

        after.Select(static seen => seen.Box).ShouldBe(before.Select(static seen => seen.Box));
        after.Zip(before).ShouldAllBe(static pair => MathF.Abs(pair.First.Score - MathF.Sqrt(pair.Second.Score)) < 1e-6f);
    }

    [Fact]
    public void Photograph_WithoutPeople_HasNobodySure()
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG);
        using var picture = Photograph.Load("000000000285", _pool);
        picture.People.ShouldBeEmpty();

        Look(detector, picture.Pixels, picture.Size).ShouldNotContain(static seen => seen.Score >= 0.4f);
    }

    [Fact]
    public void Region_AroundOnePerson_FindsThatOneInCoordinatesOfTheFullPicture()
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG);
        using var picture = Photograph.Load("000000008211", _pool);
        BoxPixels person = picture.People[0];
        var region = new RegionNormalized(
            Math.Max(0, person.Left - 40) / picture.Size.Width, Math.Max(0, person.Top - 40) / picture.Size.Height,
            (person.Width + 80) / picture.Size.Width, (person.Height + 80) / picture.Size.Height);

        List<DetectedPerson> found = Look(detector, picture.Pixels, picture.Size, region);

        found[0].Box.IntersectionOverUnion(person).ShouldBeGreaterThan(0.65f);
        found[0].Score.ShouldBeGreaterThan(0.4f);
    }

    [Fact]
    public void Boxes_AreInPixelsOfTheSource_WhateverSizeWasDecoded()
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG);
        using var picture = Photograph.Load("000000008211", _pool);

        List<DetectedPerson> own = Look(detector, picture.Pixels, picture.Size);
        List<DetectedPerson> triple = Look(
            detector, picture.Pixels, new PictureSize(picture.Size.Width * 3, picture.Size.Height * 3));

        triple.Count.ShouldBe(own.Count);
        for (int i = 0; i < own.Count; i++)
        {
            triple[i].Box.Left.ShouldBe(own[i].Box.Left * 3, 0.01f);
            triple[i].Box.Bottom.ShouldBe(own[i].Box.Bottom * 3, 0.01f);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Batch_OfMixedSizesAndRegions_GivesEachPictureWhatItGetsAlone(int picturesPerCall)
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG, new DetectorOptions { PicturesPerCall = picturesPerCall });
        string[] names = ["000000008211", "000000010707", "000000000872", "000000002153", "000000008690", "000000000285"];
        Photograph[] pictures = [.. names.Select(name => Photograph.Load(name, _pool))];
        var regions = new[] { RegionNormalized.Full, new RegionNormalized(0.1, 0, 0.6, 1) };
        DetectionRequest[] requests =
        [
            .. from picture in pictures
               from region in regions
               select new DetectionRequest(picture.Pixels, picture.Size, region, []),
        ];

        detector.Detect(requests);

        foreach (DetectionRequest request in requests)
        {
            request.Detections.ShouldBe(Look(detector, request.Pixels, request.SourceSize, request.Region));
        }

        requests.Count(static request => request.Detections.Count > 0).ShouldBeGreaterThan(5);
        Array.ForEach(pictures, static picture => picture.Dispose());
        _pool.Outstanding.ShouldBe(0);
        detector.WorkspacesOutstanding.ShouldBe(0);
    }

    [Fact]
    public void ManyThreads_AtOnce_GetTheSameAnswersAsOne()
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG);
        string[] names = ["000000008211", "000000010707", "000000000872", "000000002153"];
        Photograph[] pictures = [.. names.Select(name => Photograph.Load(name, _pool))];
        List<DetectedPerson>[] expected = [.. pictures.Select(picture => Look(detector, picture.Pixels, picture.Size))];

        var threads = new List<Thread>();
        var failures = new System.Collections.Concurrent.ConcurrentBag<string>();
        for (int thread = 0; thread < 6; thread++)
        {
            int first = thread;
            threads.Add(new Thread(() =>
            {
                for (int round = 0; round < 12; round++)
                {
                    int index = (first + round) % pictures.Length;
                    List<DetectedPerson> found = Look(detector, pictures[index].Pixels, pictures[index].Size);
                    if (!found.SequenceEqual(expected[index]))
                    {
                        failures.Add($"thread {first}, round {round}, picture {names[index]}");
                    }
                }
            }));
        }

        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        failures.ShouldBeEmpty();
        detector.WorkspacesOutstanding.ShouldBe(0);
        Array.ForEach(pictures, static picture => picture.Dispose());
    }

    [Fact]
    public void WarmDetector_OnAPictureOfTheInputsSize_AllocatesAlmostNothing()
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG);
        using PixelBuffer pixels = _pool.Rent(320, 256);
        pixels.Span.Fill(90);
        var found = new List<DetectedPerson>(400);
        DetectionRequest[] requests = [new(pixels, new PictureSize(320, 256), RegionNormalized.Full, found)];
        for (int i = 0; i < 5; i++)
        {
            Look();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 20; i++)
        {
            Look();
        }

        // ONNX Runtime's own call and OpenCV's headers leave a few hundred bytes; a picture is 245 760.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 20).ShouldBeLessThan(256);

        void Look()
        {
            found.Clear();
            detector.Detect(requests);
        }
    }

    [Fact]
    public void ScoreFloor_Higher_KeepsThePartAbove()
    {
        // The floor is one of the model's own scores.
        ModelCard card = TestCards.NanodetG;
        card = card with { Head = card.Head.ShouldBeOfType<NanodetHeadCard>() with { ScorePower = 1 } };
        using OnnxPersonDetector low = Open(card, new DetectorOptions { ScoreFloor = 0.05f });
        using OnnxPersonDetector high = Open(card, new DetectorOptions { ScoreFloor = 0.4f });
        using var picture = Photograph.Load("000000002153", _pool);

        List<DetectedPerson> all = Look(low, picture.Pixels, picture.Size);

        Look(high, picture.Pixels, picture.Size).ShouldBe(all.Where(static seen => seen.Score >= 0.4f));
        all.Count.ShouldBeGreaterThan(all.Count(static seen => seen.Score >= 0.4f));
    }

    [Fact]
    public void MaxDetections_KeepsTheBest()
    {
        using OnnxPersonDetector all = Open(TestCards.NanodetG);
        using OnnxPersonDetector two = Open(TestCards.NanodetG, new DetectorOptions { MaxDetections = 2 });
        using var picture = Photograph.Load("000000002153", _pool);

        Look(two, picture.Pixels, picture.Size).ShouldBe(Look(all, picture.Pixels, picture.Size).Take(2));
    }

    [Fact]
    public void Detect_NoPictures_IsRefused()
    {
        using OnnxPersonDetector detector = Open(TestCards.NanodetG);
        Should.Throw<ArgumentException>(() => detector.Detect([]));
    }

    [Fact]
    public void Cuda_OnAProcessorBuild_TellsWhatToDo()
    {
        ModelException error = Should.Throw<ModelException>(
            () => Open(TestCards.NanodetG, new DetectorOptions { ExecutionProvider = ExecutionProvider.Cuda }));

        error.Message.ShouldContain("CPUExecutionProvider");
        error.Message.ShouldContain("-p:Gpu=true");
    }

    [Fact]
    public void Options_OutOfRange_AreAllTold()
    {
        ValidationException error = Should.Throw<ValidationException>(
            () => Open(TestCards.NanodetG, new DetectorOptions { ScoreFloor = 7, InputLongSide = 5, IntraOpThreads = 0 }));

        error.Message.ShouldContain(nameof(DetectorOptions.ScoreFloor));
        error.Message.ShouldContain(nameof(DetectorOptions.InputLongSide));
        error.Message.ShouldContain(nameof(DetectorOptions.IntraOpThreads));
    }

    private static OnnxPersonDetector Open(ModelCard card, DetectorOptions? options = null) =>
        new(card, options ?? new DetectorOptions(), NullLogger.Instance);

    private static List<DetectedPerson> Look(
        OnnxPersonDetector detector, PixelBuffer pixels, PictureSize source, RegionNormalized? region = null)
    {
        var found = new List<DetectedPerson>();
        detector.Detect([new DetectionRequest(pixels, source, region ?? RegionNormalized.Full, found)]);
        return found;
    }
}
