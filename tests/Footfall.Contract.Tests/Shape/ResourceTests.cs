using Google.Api;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests.Shape;

/// <summary>Resources are named and guarded alike.</summary>
public sealed class ResourceTests
{
    public static TheoryData<string> Resources => [.. ContractTypes.Resources.Select(resource => resource.Name)];

    [Fact]
    public void Contract_HasTheResourcesThatPeopleConfigure() =>
        ContractTypes.Resources.Select(resource => resource.Name).ShouldBe(
            [
                "Store", "Camera", "CameraStatus", "Plan", "Line", "Zone", "PlanVersion", "Area", "StillThing", "Model", "User",
                "ApiKey", "AuditEntry", "Session",
            ],
            ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_BeginsWithItsName(string resource)
    {
        FieldDescriptor first = Find(resource).Fields.InDeclarationOrder()[0];

        first.Name.ShouldBe("name");
        first.FieldNumber.ShouldBe(1);
        ContractTypes.Behaviors(first).ShouldBe([FieldBehavior.Identifier]);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Type_IsNamedAsTheMessage(string resource)
    {
        ResourceDescriptor described = ContractTypes.Resource(Find(resource))!;

        described.Type.ShouldBe($"footfall/{resource}");
        described.Pattern.Count.ShouldBe(1);
        ContractTypes.Snake(described.Singular).ShouldBe(ContractTypes.Snake(resource));
    }

    [Fact]
    public void Reference_LeadsToAResource()
    {
        string[] types = [.. ContractTypes.Resources.Select(resource => $"footfall/{resource.Name}")];

        string[] astray =
        [
            .. from message in ContractTypes.Messages
               from field in message.Fields.InDeclarationOrder()
               let reference = field.GetOptions()?.GetExtension(ResourceExtensions.ResourceReference)
               where reference is not null && !types.Contains(reference.Type + reference.ChildType)
               select field.FullName,
        ];

        astray.ShouldBeEmpty();
    }

    [Fact]
    public void ResourceThatIsUpdated_HasEtagAndTimes()
    {
        var updated = ContractTypes.Standard("Update").Select(pair => pair.Resource).ToList();

        updated.Count.ShouldBe(8);
        foreach (MessageDescriptor resource in updated)
        {
            resource.FindFieldByName("etag").ShouldNotBeNull(resource.Name);
            ContractTypes.Behaviors(resource.FindFieldByName("update_time")).ShouldBe([FieldBehavior.OutputOnly], resource.Name);
        }
    }

    [Fact]
    public void Secret_IsNeverReadBack()
    {
        string[] secrets =
        [
            .. from resource in ContractTypes.Resources
               from field in resource.Fields.InDeclarationOrder()
               where field.Name is "password" or "secret" or "token"
               select field.FullName,
        ];

        secrets.ShouldBeEmpty();
    }

    private static MessageDescriptor Find(string name) => ContractTypes.Resources.Single(resource => resource.Name == name);
}
