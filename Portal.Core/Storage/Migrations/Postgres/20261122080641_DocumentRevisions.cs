using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DocumentRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles");

            migrationBuilder.RenameColumn(
                name: "Bytes",
                table: "DocumentFiles",
                newName: "Closed");

            migrationBuilder.AddColumn<string>(
                name: "Earlier",
                table: "DocumentFiles",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "DocumentFiles",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<long>(
                name: "StampedAt",
                table: "DocumentFiles",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StampedBy",
                table: "DocumentFiles",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "WrappedKey",
                table: "DocumentFiles",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles",
                column: "Sha256");

            migrationBuilder.CreateTable(
                name: "WaitingStamps",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    QueuedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Trouble = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingStamps", x => x.Document);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFiles_Document_Number",
                table: "DocumentFiles",
                columns: new[] { "Document", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentFiles_Open",
                table: "DocumentFiles",
                column: "Sha256",
                filter: "\"WrappedKey\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingStamps_DueAt",
                table: "WaitingStamps",
                column: "DueAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WaitingStamps");

            migrationBuilder.DropPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles");

            migrationBuilder.DropIndex(
                name: "IX_DocumentFiles_Document_Number",
                table: "DocumentFiles");

            migrationBuilder.DropIndex(
                name: "IX_DocumentFiles_Open",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "Earlier",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "StampedAt",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "StampedBy",
                table: "DocumentFiles");

            migrationBuilder.DropColumn(
                name: "WrappedKey",
                table: "DocumentFiles");

            migrationBuilder.RenameColumn(
                name: "Closed",
                table: "DocumentFiles",
                newName: "Bytes");

            migrationBuilder.AddPrimaryKey(
                name: "PK_DocumentFiles",
                table: "DocumentFiles",
                column: "Document");
        }
    }
}
