using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests.Wording;

/// <summary>Everything in the contract says what it means.</summary>
public sealed partial class CommentsTests
{
    [Fact]
    public void Contract_IsRead() => ContractText.Elements.Select(element => element.Kind).Distinct().Count().ShouldBe(7);

    [Fact]
    public void Element_HasACommentOfWholeSentences() =>
        Names(ContractText.Elements.Where(element => !Sentence().IsMatch(element.Comment))).ShouldBeEmpty();

    [Fact]
    public void Comment_SaysMoreThanTheName() =>
        Names(ContractText.Elements.Where(element =>
            Words(element.Comment).Except(Words(element.Name.Split('.')[^1]), StringComparer.OrdinalIgnoreCase).Count() < 2))
            .ShouldBeEmpty();

    [Fact]
    public void Number_StatesItsUnitOrRange()
    {
        FieldDescriptorProto.Types.Type[] numbers =
        [
            FieldDescriptorProto.Types.Type.Double, FieldDescriptorProto.Types.Type.Float, FieldDescriptorProto.Types.Type.Int32,
            FieldDescriptorProto.Types.Type.Int64, FieldDescriptorProto.Types.Type.Uint32, FieldDescriptorProto.Types.Type.Uint64,
        ];

        Names(ContractText.Elements.Where(element =>
            element.Field is { } field && numbers.Contains(field.Type) && !UnitOrRange().IsMatch(element.Comment))).ShouldBeEmpty();
    }

    [Fact]
    public void Moment_StatesThatItIsUtc() =>
        Names(ContractText.Elements.Where(element =>
            element.Field?.TypeName == ".google.protobuf.Timestamp"
            && !element.Comment.Contains("(UTC)", StringComparison.Ordinal)
            && !element.Comment.Contains("not there before the first", StringComparison.Ordinal)
            && !element.Comment.Contains("when it never did", StringComparison.Ordinal))).ShouldBeEmpty();

    [Fact]
    public void Comment_LeavesNothingToFillIn() =>
        Names(ContractText.Elements.Where(element => Leftover().IsMatch(element.Comment))).ShouldBeEmpty();

    private static string[] Names(IEnumerable<Described> elements) =>
        [.. elements.Select(element => $"{element.Name}: {element.Comment}")];

    private static IEnumerable<string> Words(string text) =>
        AnyWord().Matches(text).Select(match => match.Value.ToUpperInvariant());

    [GeneratedRegex(@"^[A-Z`'*0-9].*[.:`]$", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("[A-Za-z][a-z]*|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex AnyWord();

    [GeneratedRegex(
        "second|pixel|metre|degree|byte|picture width|picture height|events|people|frames|tracks|version|score|attempts|"
        + "points|intervals|visits|minutes|cells from|crossings|how many|unique for|google.rpc.Code|"
        + "[0-9,.]+ to (?:below )?[0-9]|above 0|at least [0-9]|at most [0-9]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnitOrRange();

    [GeneratedRegex(@"TODO|FIXME|TBD|<<|>>|%s|\b[Aa] (?:area|API|entry)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Leftover();
}
