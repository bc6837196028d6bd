using System.Security.Cryptography;
using Footfall.Domain.Plans;
using Footfall.Storage.Configuration.Database.Rows;

namespace Footfall.Storage.Configuration.Database;

/// <summary>Cameras' addresses with and without their credentials.</summary>
internal static class Addresses
{
    private const string Hidden = "***";

    /// <summary>The whole address.</summary>
    /// <exception cref="StoreConfigException">It cannot be decrypted.</exception>
    public static string Read(CameraRow row, ISecretProtector secrets)
    {
        if (row.AddressProtected is not { } bytes)
        {
            return row.AddressShown;
        }

        try
        {
            return secrets.Unprotect(bytes);
        }
        catch (CryptographicException)
        {
            throw new StoreConfigException(
                ConfigStore.FileName,
                [new PlanError(
                    ResourceName.Camera(row.StoreId, row.Id),
                    "Its address cannot be decrypted: the key is not in the folder 'keys' beside the file. Put the folder back, or write the address again.")]);
        }
    }

    /// <summary>Puts the stored credentials into an address that was read without them.</summary>
    /// <exception cref="ConfigRefusedException">It hides credentials that are not stored.</exception>
    public static string Keep(string address, CameraRow row, WriteScope scope)
    {
        if (row.AddressProtected is not null && address == row.AddressShown)
        {
            return Read(row, scope.Secrets);
        }

        Refuse(address, ResourceName.Camera(row.StoreId, row.Id));
        return address;
    }

    /// <exception cref="ConfigRefusedException">It hides credentials.</exception>
    public static void Refuse(string address, string resource)
    {
        if (address is not null && address.Contains("://", StringComparison.Ordinal) && address.Contains(Hidden, StringComparison.Ordinal))
        {
            throw ConfigRefusedException.Invalid(
                resource, StoreKeys.Address, $"The address has {Hidden} in place of its credentials; write them out, or leave the address as it was read.");
        }
    }
}
