using Footfall.V1;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests.Shape;

/// <summary>"No data" and "zero people" stay different values.</summary>
public sealed class MeasureTests
{
    // Lists of cells and classes are empty without data; a transition or class is there only when it was counted.
    private static readonly MessageDescriptor[] Measures =
    [
        CrossingMeasures.Descriptor, PresenceMeasures.Descriptor, QueueMeasures.Descriptor, StoreMeasures.Descriptor,
        StandingCounts.Descriptor, StandingLine.Descriptor, StandingZone.Descriptor, OccupancyEvent.Descriptor,
    ];

    private static readonly MessageDescriptor[] Answers =
    [
        Interval.Descriptor, DwellDistribution.Descriptor, HeatMap.Descriptor, FlowMatrix.Descriptor,
        StandingCounts.Descriptor, StandingLine.Descriptor, StandingZone.Descriptor,
    ];

    public static TheoryData<string> MeasureNames => [.. Measures.Select(message => message.Name)];

    public static TheoryData<string> AnswerNames => [.. Answers.Select(message => message.Name)];

    [Theory]
    [MemberData(nameof(MeasureNames))]
    public void Number_CanBeAbsent(string message)
    {
        FieldDescriptor[] numbers =
        [
            .. Measures.Single(measure => measure.Name == message).Fields.InDeclarationOrder()
                .Where(field => field.FieldType is FieldType.Int32 or FieldType.Int64 or FieldType.Double),
        ];

        numbers.ShouldNotBeEmpty();
        numbers.Where(field => !field.HasPresence).Select(field => field.Name).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(AnswerNames))]
    public void Coverage_StandsBesideTheNumbers(string message) =>
        Answers.Single(answer => answer.Name == message).FindFieldByName("coverage").MessageType.ShouldBe(Coverage.Descriptor);

    [Fact]
    public void EveryAnswerOfInsights_HasCoverageOrIsMadeOfThoseThatHave()
    {
        // Whatever traces numbers back also says how much was seen.
        ContractTypes.Messages.Where(message => message.FindFieldByName("provenance") is not null)
            .Select(message => message.Name)
            .ShouldBe(["Interval", "DwellDistribution", "HeatMap", "FlowMatrix"], ignoreOrder: true);
    }
}
