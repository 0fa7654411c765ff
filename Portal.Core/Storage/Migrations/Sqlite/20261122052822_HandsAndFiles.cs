using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HandsAndFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "Trajectories",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "Consents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DiedOn",
                table: "Clients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "JoinedInto",
                table: "Clients",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Clients",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ClientJoins",
                columns: table => new
                {
                    Gone = table.Column<Guid>(type: "TEXT", nullable: false),
                    Practice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Client = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientJoins", x => x.Gone);
                });

            migrationBuilder.CreateTable(
                name: "ItemFileBytes",
                columns: table => new
                {
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    Closed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemFileBytes", x => x.Item);
                });

            migrationBuilder.CreateTable(
                name: "ItemFiles",
                columns: table => new
                {
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    Practice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    WrappedKey = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemFiles", x => x.Item);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_JoinedInto",
                table: "Clients",
                column: "JoinedInto");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClientJoins");

            migrationBuilder.DropTable(
                name: "ItemFileBytes");

            migrationBuilder.DropTable(
                name: "ItemFiles");

            migrationBuilder.DropIndex(
                name: "IX_Clients_JoinedInto",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Trajectories");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "DiedOn",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "JoinedInto",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Clients");
        }
    }
}
