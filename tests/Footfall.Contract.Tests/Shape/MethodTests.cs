using Footfall.V1;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests.Shape;

/// <summary>What holds for every method.</summary>
public sealed class MethodTests
{
    // Writes nothing, or makes something new out of a password or one-time token: a retry is safe or must be one more.
    private static readonly string[] NeedNoRequestId =
    [
        "ProbeCamera", "QueryIntervals", "QueryDwell", "QueryQueues", "QueryHeatMap", "QueryFlow",
        "CreateSession", "DeleteSession", "CompleteSetup", "SetPassword",
    ];

    private static readonly string[] Public = ["CreateSession", "GetSetup", "CompleteSetup"];

    public static TheoryData<string> Methods => [.. ContractTypes.Methods.Select(method => method.FullName)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_SaysWhoMayCall(string method) => ContractTypes.Access(Find(method)).ShouldNotBe(Access.Unspecified);

    [Fact]
    public void NothingIsOpen_ButSigningInAndSetUp() =>
        ContractTypes.Methods.Where(method => ContractTypes.Access(method) == Access.Public).Select(method => method.Name)
            .ShouldBe(Public, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Methods))]
    public void Method_IsServedOverRest(string name)
    {
        HttpRule rule = ContractTypes.Http(Find(name));

        ContractTypes.RestPath(rule).ShouldStartWith("/v1/");
    }

    [Fact]
    public void RestPaths_AreEachServedByOneMethod() =>
        ContractTypes.Methods.Select(method => ContractTypes.Http(method))
            .Select(rule => $"{rule.PatternCase} {ContractTypes.RestPath(rule)}")
            .ShouldBeUnique();

    [Theory]
    [MemberData(nameof(Methods))]
    public void WriteThatIsRetried_HappensOnce(string name)
    {
        MethodDescriptor method = Find(name);
        bool reads = ContractTypes.Http(method).PatternCase == HttpRule.PatternOneofCase.Get;

        (method.InputType.FindFieldByName("request_id") is null).ShouldBe(reads || NeedNoRequestId.Contains(method.Name));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Read_IsForViewersAtMost_UnlessItShowsPicturesOrSecrets(string name)
    {
        string[] guarded =
        [
            "GetSnapshot", "WatchScene", "ListUsers", "GetApiKey", "ListApiKeys", "GetAuditEntry", "ListAuditEntries",
            "ExportConfiguration",
        ];
        MethodDescriptor method = Find(name);
        if (ContractTypes.Http(method).PatternCase != HttpRule.PatternOneofCase.Get)
        {
            return;
        }

        (ContractTypes.Access(method) > Access.Viewer).ShouldBe(guarded.Contains(method.Name));
    }

    [Fact]
    public void Stream_GoesOneWay() => ContractTypes.Methods.Where(method => method.IsClientStreaming).ShouldBeEmpty();

    [Fact]
    public void Streams_AreTheFourWatchesTheSceneAndTheExport() =>
        ContractTypes.Methods.Where(method => method.IsServerStreaming).Select(method => method.Name)
            .ShouldBe(["WatchCameras", "WatchPlan", "WatchCounts", "WatchScene", "ExportCsv"], ignoreOrder: true);

    [Fact]
    public void Counts_CanBeResumed()
    {
        WatchCountsRequest.Descriptor.FindFieldByName("resume_token").ShouldNotBeNull();
        WatchCountsResponse.Descriptor.FindFieldByName("resume_token").ShouldNotBeNull();
    }

    private static MethodDescriptor Find(string fullName) => ContractTypes.Methods.Single(method => method.FullName == fullName);
}
