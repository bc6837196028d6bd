using Google.Api;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests.Shape;

/// <summary>Get, List, Create, Update and Delete look the same for every resource (google.aip.dev, 131 to 135).</summary>
public sealed class StandardMethodTests
{
    // Signing in makes a session out of a password: it takes no resource, and a retry makes another session.
    private const string SignIn = "Session";

    // One plan for each camera, there as long as its camera is.
    private const string Singleton = "Plan";

    [Fact]
    public void Get_TakesANameAndGivesTheResource()
    {
        var methods = ContractTypes.Standard("Get").ToList();

        methods.Count.ShouldBe(ContractTypes.Resources.Count);
        foreach ((MessageDescriptor resource, MethodDescriptor method) in methods)
        {
            ContractTypes.FieldNames(method.InputType).ShouldBe(["name"]);
            ContractTypes.FieldNames(method.OutputType).ShouldBe([ContractTypes.Snake(resource.Name)]);
            ContractTypes.Http(method).Get.ShouldBe($"/v1/{{name={Wild(resource)}}}");
            ContractTypes.Http(method).ResponseBody.ShouldBe(ContractTypes.Snake(resource.Name));
        }
    }

    [Fact]
    public void List_IsPaged()
    {
        List<MethodDescriptor> lists = [.. ContractTypes.Methods.Where(method => method.Name.StartsWith("List", StringComparison.Ordinal))];

        lists.Count.ShouldBe(11);
        foreach (MethodDescriptor method in lists)
        {
            string[] page = ["page_size", "page_token", "filter", "order_by"];
            ContractTypes.FieldNames(method.InputType).Where(name => name != "parent").ShouldBe(page, method.Name);
            ContractTypes.FieldNames(method.OutputType).Skip(1).ShouldBe(["next_page_token"], method.Name);
            FieldDescriptor items = method.OutputType.Fields.InDeclarationOrder()[0];
            items.IsRepeated.ShouldBeTrue(method.Name);
            ContractTypes.Resources.ShouldContain(items.MessageType, method.Name);
            ContractTypes.Http(method).Get.ShouldBe(Collection(items.MessageType), method.Name);
        }
    }

    [Fact]
    public void Create_TakesIdValidateOnlyAndRequestId()
    {
        var methods = ContractTypes.Standard("Create").Where(pair => pair.Resource.Name != SignIn).ToList();

        methods.Count.ShouldBe(7);
        foreach ((MessageDescriptor resource, MethodDescriptor method) in methods)
        {
            string name = ContractTypes.Snake(resource.Name);
            string[] usual = [$"{name}_id", name, "validate_only", "request_id"];
            ContractTypes.FieldNames(method.InputType).ShouldBe(IsTop(resource) ? usual : ["parent", .. usual]);
            ContractTypes.Http(method).Post.ShouldBe(Collection(resource));
            ContractTypes.Http(method).Body.ShouldBe(name);
        }
    }

    [Fact]
    public void Update_TakesMaskValidateOnlyAndRequestId()
    {
        var methods = ContractTypes.Standard("Update").ToList();

        methods.Count.ShouldBe(8);
        foreach ((MessageDescriptor resource, MethodDescriptor method) in methods)
        {
            string name = ContractTypes.Snake(resource.Name);
            ContractTypes.FieldNames(method.InputType).ShouldBe([name, "update_mask", "validate_only", "request_id"]);
            ContractTypes.Http(method).Patch.ShouldBe($"/v1/{{{name}.name={Wild(resource)}}}");
            ContractTypes.Http(method).Body.ShouldBe(name);
        }
    }

    [Fact]
    public void Delete_TakesEtagValidateOnlyAndRequestId()
    {
        var methods = ContractTypes.Standard("Delete").Where(pair => pair.Resource.Name != SignIn).ToList();

        methods.Count.ShouldBe(7);
        foreach ((MessageDescriptor resource, MethodDescriptor method) in methods)
        {
            ContractTypes.FieldNames(method.InputType).Where(name => name != "force")
                .ShouldBe(["name", "etag", "validate_only", "request_id"]);
            ContractTypes.Http(method).Delete.ShouldBe($"/v1/{{name={Wild(resource)}}}");
        }
    }

    [Fact]
    public void WhatIsMade_CanBeReadListedChangedAndDeleted()
    {
        string[] made = Names("Create");

        made.ShouldBe(["Store", "Camera", "Line", "Zone", "Area", "User", "ApiKey", SignIn], ignoreOrder: true);
        Names("Update").ShouldBe([.. made.Except([SignIn]), Singleton], ignoreOrder: true);
        Names("Delete").ShouldBe(made, ignoreOrder: true);
    }

    [Fact]
    public void WriteOfAPlan_GivesWarnings()
    {
        string[] writes = ["Line", "Zone", "Camera", "Area"];
        string[] names =
        [
            .. writes.Select(name => $"Create{name}"), .. writes.Select(name => $"Update{name}"),
            "UpdatePlan", "BatchUpdatePlan", "RestorePlanVersion",
        ];

        foreach (string name in names)
        {
            ContractTypes.Methods.Single(method => method.Name == name).OutputType.FindFieldByName("warnings")
                .MessageType.ShouldBe(V1.Warning.Descriptor, name);
        }
    }

    private static string[] Names(string verb) => [.. ContractTypes.Standard(verb).Select(pair => pair.Resource.Name)];

    private static bool IsTop(MessageDescriptor resource) => Pattern(resource).Length == 2;

    private static string[] Pattern(MessageDescriptor resource) => ContractTypes.Resource(resource)!.Pattern[0].Split('/');

    private static string Wild(MessageDescriptor resource) =>
        string.Join('/', Pattern(resource).Select(part => part.StartsWith('{') ? "*" : part));

    private static string Collection(MessageDescriptor resource)
    {
        string[] parts = Wild(resource).Split('/');
        return parts.Length == 2 ? $"/v1/{parts[0]}" : $"/v1/{{parent={string.Join('/', parts[..^2])}}}/{parts[^2]}";
    }
}
